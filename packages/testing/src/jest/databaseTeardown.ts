/** For `globalTeardown` beside databaseSetup. */
export { removeRunDatabase as default } from '../database/runDatabase.ts';
