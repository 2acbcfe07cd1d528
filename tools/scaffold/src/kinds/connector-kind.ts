import type { Kind } from '../kind.ts'
import { spellingsOf } from '../spellings.ts'

export const connectorKind: Kind = {
  guide: 'add-a-connector.md',
  example: 'acme',
  writes: /^connectors\//,
  registrations: (id) => {
    const { camel } = spellingsOf(id)
    return [
      {
        file: 'connectors/index.ts',
        edits: [
          { kind: 'import', names: [camel], from: `./${id}/index.ts` },
          { kind: 'entry', after: /export const connectors: readonly Connector\[\] = \[/, entry: camel },
        ],
      },
      {
        file: 'connectors/writes.ts',
        edits: [
          { kind: 'import', names: [`${camel}Writes`], from: `./${id}/writes/index.ts` },
          { kind: 'entry', after: /export const writes: readonly ConnectorWrites\[\] = \[/, entry: `${camel}Writes` },
        ],
      },
      {
        file: 'apps/gateway/src/testing/entry-reach.ts',
        edits: [
          { kind: 'entry', after: /export const actionReach[^=]*= \{/, entry: `'${id}.list-notices': 'reads',\n'${id}.update-notice': 'executes'` },
        ],
      },
    ]
  },
  next: (id) => [
    'It passes as it is; docs/guides/add-a-connector.md says how to make it yours. Then:',
    '  npm run fix && npm run check',
    `  node run.mjs node_modules/vitest/vitest.mjs run --project int connectors/${id}`,
  ],
}
