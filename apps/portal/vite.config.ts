import { defineConfig, mergeConfig } from 'vite';
import { spa } from '../../vite.shared.ts';

// Everything the first screen needs of others, in one file: smaller than many, and kept by browsers between releases.
const firstLibraries =
  /node_modules\/(?:\.pnpm\/)?(?:dequal|i18next|react|react-dom|react-i18next|react-router|react-router-dom|scheduler|swr|use-sync-external-store)[@/]/;

export default defineConfig(
  mergeConfig(
    spa({
      root: import.meta.dirname,
      port: 5174,
      api: process.env['DOCKET_PORTAL_URL'] ?? 'http://127.0.0.1:4001',
      pages: ['index.html'],
    }),
    {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'libraries', test: firstLibraries }] } },
        },
      },
    },
  ),
);
