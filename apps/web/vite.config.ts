import { defineConfig } from 'vite';
import { spa } from '../../vite.shared.ts';

export default defineConfig(
  spa({
    root: import.meta.dirname,
    port: 5173,
    api: process.env['DOCKET_STAFF_URL'] ?? 'http://127.0.0.1:4000',
    pages: ['index.html', 'graphiql.html'],
  }),
);
