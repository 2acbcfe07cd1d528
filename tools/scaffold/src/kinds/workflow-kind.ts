import type { Kind } from '../kind.ts'
import { spellingsOf } from '../spellings.ts'

const activities = 'apps/worker/src/compose/compose-activities.ts'

export const workflowKind: Kind = {
  guide: 'add-a-workflow.md',
  example: 'check-address',
  writes: /^workflows\//,
  registrations: (id) => {
    const { camel, pascal, title } = spellingsOf(id)
    const words = `{ title: '${title}', purpose: 'Looks at one address several times, an hour apart.' }`
    return [
      {
        file: 'workflows/index.ts',
        edits: [
          { kind: 'line', line: `export { contract as ${camel}Contract, steps as ${camel}Steps } from './${id}/contract.ts'` },
          { kind: 'line', line: `export { type ${pascal}Ports, create${pascal}Steps } from './${id}/steps.ts'` },
          { kind: 'line', line: `export { ${camel} } from './${id}/workflow.ts'` },
        ],
      },
      {
        file: 'workflows/workflow-cards.ts',
        edits: [
          { kind: 'line', line: `import { contract as ${camel} } from './${id}/contract.ts'` },
          { kind: 'entry', after: /export const workflowCards = \[/, entry: `card(${camel}, ${words})` },
        ],
      },
      {
        file: activities,
        edits: [
          { kind: 'import', names: [`${camel}Steps`, `create${pascal}Steps`], from: '@bizosaas/workflows' },
          { kind: 'entry', after: /return \[/, entry: `...bindActivities(${camel}Steps, create${pascal}Steps({ sites }))` },
        ],
      },
      {
        file: 'apps/worker/src/compose/compose-worker.ts',
        edits: [
          { kind: 'import', names: [camel], from: '@bizosaas/workflows' },
          { kind: 'entry', after: /workflows: \[/, entry: camel },
        ],
      },
      {
        file: 'apps/gateway/src/testing/entry-reach.ts',
        edits: [{ kind: 'entry', after: /export const workflowReach[^=]*= \{/, entry: `'${id}': 'reads'` }],
      },
    ]
  },
  next: (id) => [
    'It passes as it is, and nobody can start it yet: docs/guides/add-a-workflow.md, "A way to start it". Then:',
    '  npm run fix && npm run check',
    `  node run.mjs node_modules/vitest/vitest.mjs run --project unit workflows/${id}`,
  ],
}
