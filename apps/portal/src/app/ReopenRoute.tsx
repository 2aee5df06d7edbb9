import { ReopenPage } from '../features/tasks/ReopenPage.tsx';
import { useNumberInAddress } from './useNumberInAddress.ts';

/** "Open this again". */
export function ReopenRoute() {
  const number = useNumberInAddress();
  return <ReopenPage key={number} number={number} />;
}
