import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Plugin } from 'vite';

/**
 * Puts a script of the app's folder at the head of its page, where it runs before the first paint. It is a file of its
 * own because the content security policy allows no inline scripts, with a hash in its name so that browsers keep it.
 */
export function headScript(root: string, name: string): Plugin {
  return {
    name: 'docket:head-script',
    applyToEnvironment: (environment) => environment.name === 'client',
    buildStart() {
      if (this.environment.mode !== 'build') return;
      this.emitFile({ type: 'asset', name, source: readFileSync(path.join(root, name), 'utf8') });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {}, server }) {
        const built = Object.values(bundle).find(
          (file) => file.type === 'asset' && file.names.includes(name),
        );
        const file = server === undefined ? built?.fileName : name;
        return file === undefined ? [] : [{ tag: 'script', attrs: { src: `/${file}` }, injectTo: 'head' }];
      },
    },
  };
}
