// `npm run dev`: Docket with watch and hot reload. See start/develop.ts.
import { runInstalled } from './bootstrap.mjs';

await runInstalled('start/develop.ts');
