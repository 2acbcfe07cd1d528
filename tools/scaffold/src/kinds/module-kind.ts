import type { Kind } from '../kind.ts'

export const moduleKind: Kind = {
  guide: 'add-a-module.md',
  example: 'loyalty',
  writes: /^modules\//,
  registrations: (id) => [
    {
      file: 'tools/shape/src/allowed.ts',
      edits: [
        { kind: 'entry', after: /export const contextOrder[^=]*= \{/, entry: `'${id}': ['identity']`, unless: new RegExp(`^  '?${id}'?: \\[`, 'm') },
      ],
    },
  ],
  next: (id) => [
    'It passes as it is; docs/guides/add-a-module.md says what goes where. Then:',
    '  npm install                       # npm has to know the new package',
    '  npm run fix && npm run check',
    `  node run.mjs node_modules/vitest/vitest.mjs run --project unit modules/${id}`,
  ],
}
