import path from 'node:path';

import type { Plugin, Rolldown } from 'vite';

/**
 * Which module an address is shown by, as in `{ '/tasks/:number': 'src/features/tasks/details/TaskPage.tsx' }`; the first
 * address that fits counts.
 */
export type Screens = Readonly<Record<string, string>>;

export interface ScreensOfApp {
  readonly signedIn: Screens;
  readonly signedOut: Screens;
}

type Bundle = Rolldown.OutputBundle;

/** The file beside the pages in which the server finds what to announce for an address. */
export const preloadsFile = 'preloads.json';

/**
 * Writes down for each address which scripts and styles its screen needs besides those that the page itself names, as
 * text of a `Link` header. Browsers then ask for them at once and not only when the first script has run.
 */
export function preloads(root: string, { signedIn, signedOut }: ScreensOfApp): Plugin {
  return {
    name: 'docket:preloads',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const linksTo = (module: string): string => {
        const files = besidesFirst(bundle, path.resolve(root, module));
        if (files === null) this.error(`${module} is no screen of its own: nothing loads it when needed.`);
        return files.map(link).join(', ');
      };
      const links = { signedIn: mapped(signedIn, linksTo), signedOut: mapped(signedOut, linksTo) };
      this.emitFile({ type: 'asset', fileName: preloadsFile, source: JSON.stringify(links, null, 2) });
    },
  };
}

function mapped(screens: Screens, map: (module: string) => string): Screens {
  return Object.fromEntries(Object.entries(screens).map(([address, module]) => [address, map(module)]));
}

/** Scripts and styles of a module that is loaded when needed, without those of the page itself; null where it is not. */
export function besidesFirst(bundle: Bundle, module: string): readonly string[] | null {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const screen = chunks.find(({ facadeModuleId }) => facadeModuleId === module);
  if (screen === undefined) return null;
  const files = new Set<string>();
  collect(bundle, screen.fileName, files);
  const first = new Set<string>();
  for (const { isEntry, fileName } of chunks) if (isEntry) collect(bundle, fileName, first);
  return [...files].filter((file) => !first.has(file));
}

function collect(bundle: Bundle, name: string, files: Set<string>): void {
  const chunk = bundle[name];
  if (chunk?.type !== 'chunk' || files.has(name)) return;
  files.add(name);
  for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
  for (const imported of chunk.imports) collect(bundle, imported, files);
}

// As Vite's own tags, or a browser would load the file twice.
function link(file: string): string {
  return file.endsWith('.css')
    ? `</${file}>; rel=preload; as=style; crossorigin`
    : `</${file}>; rel=modulepreload; crossorigin`;
}
