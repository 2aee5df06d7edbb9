import { MantineProvider } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { docketTheme } from './theme.ts';

export type DocketThemeProviderProps = {
  readonly children: ReactNode;
  /** `portal` sets the larger type of the client app. */
  readonly scale?: 'staff' | 'portal' | undefined;
  /** Height of list rows: 28, 36 or 48 px. */
  readonly density?: 'compact' | 'default' | 'comfortable' | undefined;
  /** `test` switches off portals and transitions. */
  readonly env?: 'default' | 'test' | undefined;
  readonly colorScheme?: 'light' | 'dark' | undefined;
};

/** Gives everything below it Docket's look. `styles.css` of this package has to be loaded once by the app. */
export function DocketThemeProvider({
  children,
  scale = 'staff',
  density = 'default',
  env = 'default',
  colorScheme,
}: DocketThemeProviderProps) {
  useEffect(() => {
    document.documentElement.dataset['scale'] = scale;
    document.documentElement.dataset['density'] = density;
  }, [scale, density]);
  return (
    <MantineProvider
      theme={docketTheme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      env={env}
      {...(colorScheme === undefined ? {} : { forceColorScheme: colorScheme })}
    >
      {children}
    </MantineProvider>
  );
}
