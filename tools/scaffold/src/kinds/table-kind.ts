import type { Kind } from '../kind.ts'
import { spellingsOf } from '../spellings.ts'

export const tableKind: Kind = {
  guide: 'add-a-table.md',
  example: 'page-note',
  writes: /^(packages\/db\/migrations|modules\/automation)\//,
  registrations: (id) => {
    const { pascal } = spellingsOf(id)
    const line = `export { createPostgres${pascal}Store } from './postgres-${id}-store.ts'`
    return [{ file: 'modules/automation/src/adapters/index.ts', edits: [{ kind: 'line', line }] }]
  },
  next: (id) => [
    'Change the migration to what the table shall be, then:',
    '  npm run gen && npm run fix',
    `  node run.mjs node_modules/vitest/vitest.mjs run --project int modules/automation/src/adapters/postgres-${id}-store`,
    'tools/shape refuses the store until something in apps/*/src/compose builds it: docs/guides/add-a-table.md, section 3. The files stand in',
    'modules/automation: move them where the table belongs.',
  ],
}
