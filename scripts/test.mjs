// `npm test`: every check there is. See checks/main.ts.
import { runInstalled } from './bootstrap.mjs';

await runInstalled('checks/main.ts');
