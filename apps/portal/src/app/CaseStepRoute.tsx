import { CaseStepPage } from '../features/cases/CaseStepPage.tsx';
import type { PageProps } from '../shared/router/lazyPage.ts';

/** "This is sorted", "I don't need this any more", "Open this again". */
export function CaseStepRoute({ number }: PageProps) {
  return <CaseStepPage key={number} number={number} />;
}
