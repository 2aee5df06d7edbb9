// `npm start`: everything Docket needs, on this machine. See start/main.ts.
import { runInstalled } from './bootstrap.mjs';

await runInstalled('start/main.ts');
