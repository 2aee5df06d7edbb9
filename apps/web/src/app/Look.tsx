import { DocketThemeProvider, StatusLineProvider } from '@docket/ui';
import type { ReactNode } from 'react';
import { useDensity } from '../shared/preferences/useDisplay.ts';

/** Theme and row height of the person, and the one status line. */
export function Look({ children }: { readonly children: ReactNode }) {
  const [density] = useDensity();
  return (
    <DocketThemeProvider density={density}>
      <StatusLineProvider>{children}</StatusLineProvider>
    </DocketThemeProvider>
  );
}
