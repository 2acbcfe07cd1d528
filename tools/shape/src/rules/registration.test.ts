import { expect, test } from 'vitest'
import { checkShape } from '../check-shape.ts'

type Planted = Record<string, string>

const workspace = (name: string, exports: Record<string, string>) => JSON.stringify({ name: `@bizosaas/${name}`, exports })

/** One of each kind, and each of them in its list. */
const sound: Planted = {
  'connectors/package.json': workspace('connectors', { '.': './index.ts' }),
  'connectors/index.ts': "import { acme } from './acme/index.ts'\nexport const connectors = [acme]",
  'connectors/acme/index.ts': 'export const acme = 1',
  'connectors/writes.ts': "import { acmeWrites } from './acme/writes/index.ts'\nexport const writes = [acmeWrites]",
  'connectors/acme/writes/index.ts': 'export const acmeWrites = 1',
  'workflows/package.json': workspace('workflows', { '.': './index.ts' }),
  'workflows/index.ts': "export { renewSite } from './renew-site/workflow.ts'",
  'workflows/renew-site/workflow.ts': 'export const renewSite = 1',
  'workflows/renew-site/steps.ts': 'export const createRenewSiteSteps = 1\nexport const pauseMs = 1',
  'agents/package.json': workspace('agents', { '.': './index.ts' }),
  'agents/index.ts': "export { tidyKeeper } from './tidy/tidy-keeper.ts'",
  'agents/agent-cards.ts': "import { tidyKeeper } from './tidy/tidy-keeper.ts'\nexport const agentCards = [tidyKeeper]",
  'agents/tidy/tidy-keeper.ts': "import { think } from './think.ts'\nexport const tidyKeeper = defineAgent({ rules: think })",
  'agents/tidy/think.ts': 'export const think = 1',
  'agents/tidy/think.test.ts': "import { think } from './think.ts'\nthink",
  'modules/governance/package.json': workspace('governance', { '.': './src/index.ts', './adapters': './src/adapters/index.ts' }),
  'modules/governance/src/adapters/index.ts': "export { createStore } from './create-store.ts'",
  'modules/governance/src/adapters/create-store.ts': "import { createPart } from './create-part.ts'\nexport const createStore = createPart",
  'modules/governance/src/adapters/create-part.ts': 'export const createPart = 1',
  'apps/worker/src/compose/worker.ts': [
    "import { createStore } from '@bizosaas/governance/adapters'",
    "import { createRenewSiteSteps, renewSite } from '@bizosaas/workflows'",
    'export const worker = [createStore, createRenewSiteSteps, renewSite]',
  ].join('\n'),
}

function found(change: Planted): string[] {
  const files = { ...sound, ...change }
  const tree = { files: Object.keys(files), read: (file: string) => files[file] ?? '' }
  return checkShape({ tree }).flatMap(({ rule, file }) => (rule === 'registration' || rule === 'agent-shape' ? [`${rule} ${file}`] : []))
}

test('finds nothing where everything is in its list', () => {
  expect(found({})).toEqual([])
})

const faults: [sentence: string, change: Planted, found: string][] = [
  ['a connector that nobody listed', { 'connectors/index.ts': 'export const connectors = []' }, 'registration connectors/acme/index.ts'],
  ['writes that nobody listed', { 'connectors/writes.ts': 'export const writes = []' }, 'registration connectors/acme/writes/index.ts'],
  ['a list of writes that is not there', { 'connectors/writes.ts': '' }, 'registration connectors/acme/writes/index.ts'],
  [
    'a workflow that no worker runs',
    { 'apps/worker/src/compose/worker.ts': sound['apps/worker/src/compose/worker.ts']?.replaceAll(', renewSite', '') ?? '' },
    'registration workflows/renew-site/workflow.ts',
  ],
  [
    'steps that no worker binds',
    { 'apps/worker/src/compose/worker.ts': sound['apps/worker/src/compose/worker.ts']?.replaceAll('createRenewSiteSteps, ', '') ?? '' },
    'registration workflows/renew-site/steps.ts',
  ],
  [
    'an agent that is on no screen, though the front door hands it on',
    { 'agents/agent-cards.ts': 'export const agentCards = []' },
    'registration agents/tidy/tidy-keeper.ts',
  ],
  [
    'an adapter that only its index hands on and only a test uses',
    {
      'modules/governance/src/adapters/create-other.ts': 'export const createOther = 1',
      'modules/governance/src/adapters/index.ts': "export { createStore } from './create-store.ts'\nexport { createOther } from './create-other.ts'",
      'modules/governance/src/adapters/create-other.test.ts': "import { createOther } from './create-other.ts'\ncreateOther",
    },
    'registration modules/governance/src/adapters/create-other.ts',
  ],
  ['an agent that no test of its crew tries', { 'agents/tidy/think.test.ts': '' }, 'agent-shape agents/tidy/tidy-keeper.ts'],
  ['a crew that knows another', { 'agents/other/thing.ts': "import { think } from '../tidy/think.ts'" }, 'agent-shape agents/other/thing.ts'],
]

test.each(faults)('finds %s', (_sentence, change, sentence) => {
  expect(found(change)).toEqual([sentence])
})
