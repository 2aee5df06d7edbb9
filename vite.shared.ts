import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, type UserConfig } from 'vite';

import { firstScreen } from './scripts/vite/firstScreen.ts';
import { headScript } from './scripts/vite/headScript.ts';
import { precompressed } from './scripts/vite/precompressed.ts';
import { preloads, type ScreensOfApp } from './scripts/vite/preloads.ts';

interface SpaOptions {
  /** Folder of the app. */
  root: string;
  /** Port of the development server. */
  port: number;
  /** Address of the API door this app talks to. */
  api: string;
  /** The screens that are loaded when an address asks for them. */
  screens: ScreensOfApp;
}

/** The build both single-page apps share: own origin only, so that a strict content security policy holds. */
export function spa({ root, port, api, screens }: SpaOptions): UserConfig {
  const http = { target: api, changeOrigin: false };
  return {
    root,
    plugins: [react(), headScript(root, 'color-scheme.js'), preloads(root, screens), precompressed()],
    resolve: {
      conditions: ['source', ...defaultClientConditions],
      dedupe: ['graphql', 'react', 'react-dom'],
    },
    // GraphiQL's workers are imported with ?worker, which only Vite itself understands.
    optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      proxy: { '/graphql': { ...http, ws: true }, '/api': http, '/uploads': http, '/files': http },
    },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2022',
      // The policy allows no data: addresses for scripts and fonts, and hashed files are cached for good.
      assetsInlineLimit: 0,
      sourcemap: 'hidden',
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: resolve(root, 'index.html'),
        output: firstScreen,
        // Packing takes longer than bundling, as it should.
        checks: { bundlerTimings: false },
        onLog(level, log, report) {
          // Dependencies carry compiler hints ("use client", "use no memo") that mean nothing to the bundle.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
    logLevel: 'warn',
  };
}
