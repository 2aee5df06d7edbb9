// `npm run docket -- …`: the command line of the API on the database of this checkout. See start/docket.ts.
import { runInstalled } from './bootstrap.mjs';

await runInstalled('start/docket.ts');
