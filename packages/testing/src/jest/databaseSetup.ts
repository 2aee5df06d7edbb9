/** For `globalSetup` of the Jest projects whose tests need PostgreSQL. */
export { prepareRunDatabase as default } from '../database/runDatabase.ts';
