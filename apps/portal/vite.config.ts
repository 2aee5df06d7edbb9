import { defineConfig } from 'vite';
import { spa } from '../../vite.shared.ts';

export default defineConfig(
  spa({
    root: import.meta.dirname,
    port: 5174,
    api: process.env['DOCKET_PORTAL_URL'] ?? 'http://127.0.0.1:4001',
    pages: ['index.html'],
  }),
);
