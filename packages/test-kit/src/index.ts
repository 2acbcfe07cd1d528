/** Real PostgreSQL for tests: one server a run, one cloned database a file, and people and tenants to put into it. */
export { createFixtures, type Fixtures } from './create-fixtures.ts'
export { createTestDatabase, type TestDatabase } from './create-test-database.ts'
