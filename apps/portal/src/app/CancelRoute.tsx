import { CancelPage } from '../features/tasks/CancelPage.tsx';
import { useNumberInAddress } from './useNumberInAddress.ts';

/** "I can't do this". */
export function CancelRoute() {
  const number = useNumberInAddress();
  return <CancelPage key={number} number={number} />;
}
