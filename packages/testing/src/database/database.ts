export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from './testDatabase.ts';
export { prepareRunDatabase, removeRunDatabase } from './runDatabase.ts';
