import { render, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactElement, ReactNode } from 'react';
import { DocketThemeProvider } from '../theme/DocketThemeProvider.tsx';

/** Renders a component below the theme, with a person who clicks and types. */
export function renderUi(ui: ReactElement): RenderResult & { readonly user: UserEvent } {
  const themed = (content: ReactNode) => <DocketThemeProvider env="test">{content}</DocketThemeProvider>;
  const rendered = render(themed(ui));
  return {
    ...rendered,
    rerender: (next) => rendered.rerender(themed(next)),
    user: userEvent.setup(),
  };
}
