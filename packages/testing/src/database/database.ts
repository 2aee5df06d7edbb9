export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from './testDatabase.ts';
