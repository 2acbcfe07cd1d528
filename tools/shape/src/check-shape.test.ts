import { expect, test } from 'vitest'
import { checkShape } from './check-shape.ts'

type Planted = Record<string, string>

const manifest = (name: string, ...dependencies: string[]) =>
  JSON.stringify({
    name: `@bizosaas/${name}`,
    exports: { '.': './src/index.ts', './adapters': './src/adapters/index.ts', './testing': './src/testing/index.ts' },
    dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, '*'])),
  })

const everything = [
  'kernel',
  'db',
  'config',
  'egress',
  'identity',
  'commerce',
  'governance',
  'integration',
  'connectors',
  'connector-kit',
  'workflow-kit',
  'workflows',
  'test-kit',
]
const ours = everything.map((name) => `@bizosaas/${name}`)

/** A small sound project; each case plants its fault into it. */
const sound: Planted = {
  'package.json': JSON.stringify({ name: 'bizosaas', devDependencies: { vitest: '1' } }),
  ...Object.fromEntries(
    ['kernel', 'db', 'config', 'egress', 'connector-kit', 'workflow-kit', 'test-kit'].map((name) => [
      `packages/${name}/package.json`,
      manifest(name, 'pg', 'undici', 'zod', ...ours),
    ]),
  ),
  ...Object.fromEntries(
    ['identity', 'commerce', 'governance', 'integration'].flatMap((name) => [
      [`modules/${name}/package.json`, manifest(name, 'zod', 'kysely', 'pg', ...ours)],
      [`modules/${name}/src/index.ts`, ''],
    ]),
  ),
  'connectors/package.json': JSON.stringify({
    name: '@bizosaas/connectors',
    exports: { '.': './index.ts', './writes': './writes.ts' },
    dependencies: { zod: '1', 'acme-sdk': '1', '@bizosaas/connector-kit': '*', '@bizosaas/db': '*' },
  }),
  'connectors/index.ts': "import { acme } from './acme/index.ts'\nexport const connectors = [acme]",
  'connectors/acme/index.ts': 'export const acme = 1',
  'connectors/acme/manifest.ts': "export const manifest = { id: 'acme' }",
  'connectors/acme/client.ts': "import { connect } from 'acme-sdk'\nexport const createClient = connect",
  'connectors/acme/api.ts': 'export const createApi = () => 1',
  'connectors/acme/reads/list-things.ts': "import { z } from 'zod'\nexport const listThings = z",
  'connectors/acme/writes/update-thing.ts': 'export const updateThing = 1',
  'connectors/acme/simulator/index.ts': "import { createServer } from 'node:http'\nexport const serve = createServer",
  'connectors/acme/acme.test.ts': "import { updateThing } from './writes/update-thing.ts'\nupdateThing",
  'workflows/package.json': JSON.stringify({
    name: '@bizosaas/workflows',
    exports: { '.': './index.ts' },
    dependencies: { '@bizosaas/workflow-kit': '*' },
  }),
  'workflows/renew-site/contract.ts': '',
  'workflows/renew-site/workflow.ts':
    "import { defineWorkflow } from '@bizosaas/workflow-kit'\nimport { contract } from './contract.ts'\nimport type { Steps } from './steps.ts'\nexport const renewSite = defineWorkflow(contract)",
  'workflows/renew-site/steps.ts': '',
  'workflows/renew-site/renew-site.test.ts': '',
  'apps/gateway/package.json': manifest('gateway', ...ours),
  'apps/worker/package.json': manifest('worker', ...ours),
  'apps/gateway/src/compose/adapters.ts':
    "import { createStore, createPostgresThingStore } from '@bizosaas/governance/adapters'\nexport const adapters = [createStore, createPostgresThingStore]",
  'apps/worker/src/compose/worker.ts': [
    "import { createConnectorActionRunner } from '@bizosaas/integration/adapters'",
    "import { renewSite, workflow } from '@bizosaas/workflows'",
    'export const worker = [createConnectorActionRunner, renewSite, workflow]',
  ].join('\n'),
  'apps/admin/package.json': manifest('admin', 'next', ...ours),
}

function look(planted: Planted): { rule: string; file: string; line: number }[] {
  const files: Planted = { ...sound, ...planted }
  return checkShape({ tree: { files: Object.keys(files), read: (file) => files[file] ?? '' } }).map(({ rule, file, line }) => ({ rule, file, line }))
}

test('finds nothing in a sound project', () => {
  expect(look({})).toEqual([])
})

const governance = 'modules/governance/src'
const workflow = 'workflows/renew-site/workflow.ts'

const faults: [sentence: string, rule: string, file: string, text: string][] = [
  ['the kernel knows the database', 'dependence-order', 'packages/kernel/src/thing.ts', "import { thing } from '@bizosaas/db'"],
  ['a service that knows connectors', 'dependence-order', 'modules/integration/src/services/thing.ts', "import { acme } from '@bizosaas/connectors'"],
  ['a context knows one above it', 'dependence-order', 'modules/identity/src/services/thing.ts', "import { thing } from '@bizosaas/governance'"],
  ['even its types', 'dependence-order', 'modules/commerce/src/adapters/thing.ts', "import type { Thing } from '@bizosaas/governance'"],
  ['a portal knows a module', 'dependence-order', 'apps/admin/src/thing.ts', "import { thing } from '@bizosaas/governance'"],
  ['a portal knows the database', 'dependence-order', 'apps/admin/src/thing.ts', "const db = await import('@bizosaas/db')"],
  ['a connector knows the database', 'dependence-order', 'connectors/acme/reads/thing.ts', "import { thing } from '@bizosaas/db'"],
  [
    'a file of another package by a relative path',
    'front-door',
    `${governance}/adapters/thing.ts`,
    "import { thing } from '../../../identity/src/index.ts'",
  ],
  [
    'a file inside another package',
    'front-door',
    `${governance}/services/thing.ts`,
    "import { thing } from '@bizosaas/identity/src/domain/thing.ts'",
  ],
  ['a package that imports itself by name', 'front-door', `${governance}/adapters/thing.ts`, "import { thing } from '@bizosaas/governance'"],
  ['adapters built outside compose', 'front-door', 'apps/gateway/src/http/thing.ts', "import { thing } from '@bizosaas/governance/adapters'"],
  ['fakes in running code', 'front-door', 'apps/gateway/src/compose/thing.ts', "import { thing } from '@bizosaas/governance/testing'"],
  ['writes opened by a service', 'front-door', 'modules/integration/src/services/thing.ts', "import { thing } from '@bizosaas/connectors/writes'"],
  ['writes opened by a route', 'front-door', 'apps/gateway/src/http/thing.ts', "import { thing } from '@bizosaas/connectors/writes'"],
  [
    'a ticket made by a service that is not the executor',
    'one-door',
    `${governance}/services/thing.ts`,
    "import { sealedEffect } from '../domain/sealed-effect.ts'",
  ],
  ['a ticket made up', 'one-door', 'modules/integration/src/adapters/thing.ts', 'export const thing = { key } as unknown as SealedEffect'],
  ['an action run by a service', 'one-door', `${governance}/services/thing.ts`, 'export const thing = ({ deps }: Call) => deps.runner.run(call)'],
  ['an executor in the gateway', 'one-door', 'apps/gateway/src/compose/thing.ts', "import { createExecutor } from '@bizosaas/governance'"],
  ['an executor handed on', 'one-door', 'modules/integration/src/index.ts', "export { createExecutor } from '@bizosaas/governance'"],
  [
    'a hand at the vendors outside compose',
    'one-door',
    'apps/gateway/src/http/thing.ts',
    "import { createConnectorActionRunner } from '@bizosaas/integration/adapters'",
  ],
  ['a request that changes something without a ticket', 'one-door', 'connectors/acme/client.ts', "fetch(url, { method: 'POST', body })"],
  ['the same with the method apart', 'one-door', 'connectors/acme/api.ts', "const method = 'DELETE'"],
  ['a domain with a library', 'module-layer-order', `${governance}/domain/thing.ts`, "import { z } from 'zod'"],
  ['a domain with Node', 'module-layer-order', `${governance}/domain/thing.ts`, "import { createHmac } from 'node:crypto'"],
  ['the one domain file that hashes with another library', 'module-layer-order', `${governance}/domain/mac.ts`, "import { z } from 'zod'"],
  ['a port with a library', 'module-layer-order', `${governance}/ports/thing.ts`, "import { z } from 'zod'"],
  ['a domain that knows a port', 'module-layer-order', `${governance}/domain/thing.ts`, "import type { Store } from '../ports/store.ts'"],
  ['a port that knows a service', 'module-layer-order', `${governance}/ports/thing.ts`, "import type { Thing } from '../services/other.ts'"],
  ['a service that knows an adapter', 'module-layer-order', `${governance}/services/thing.ts`, "import { store } from '../adapters/store.ts'"],
  ['a service that knows the database', 'module-layer-order', `${governance}/services/thing.ts`, "import { thing } from '@bizosaas/db'"],
  ['an adapter that knows a service', 'module-layer-order', `${governance}/adapters/thing.ts`, "import { decide } from '../services/decide.ts'"],
  ['a front door that opens adapters', 'module-layer-order', `${governance}/index.ts`, "export { thing } from './adapters/thing.ts'"],
  ['a read that knows HTTP', 'connector-leaf', 'connectors/acme/reads/thing.ts', "import { connect } from 'acme-sdk'"],
  [
    'a connector that knows another',
    'connector-leaf',
    'connectors/acme/reads/thing.ts',
    "import { listThings } from '../../other/reads/list-things.ts'",
  ],
  ['a read that reaches a write', 'connector-leaf', 'connectors/acme/reads/thing.ts', "import { updateThing } from '../writes/update-thing.ts'"],
  ['a workflow that imports Node', 'workflow-purity', workflow, "import { randomUUID } from 'node:crypto'"],
  ['a workflow that runs its steps itself', 'workflow-purity', workflow, "import { steps } from './steps.ts'"],
  ['a workflow with a clock', 'workflow-purity', workflow, 'const now = new Date()'],
  ['a workflow with chance', 'workflow-purity', workflow, 'const chance = Math.random()'],
  ['a workflow with its own timer', 'workflow-purity', workflow, 'setTimeout(done, 10)'],
  ['a workflow that races', 'workflow-purity', workflow, 'await Promise.race([a, b])'],
  ['a workflow that runs in parallel by itself', 'workflow-purity', workflow, 'await Promise.all([a, b])'],
  ['a workflow that reads the process', 'workflow-purity', workflow, 'const name = process.title'],
  ['a workflow that calls out', 'workflow-purity', workflow, 'const page = await fetch(url)'],
  ['a library nobody declared', 'declared-imports', `${governance}/adapters/thing.ts`, "import { thing } from 'lodash'"],
  ['a test library in running code', 'declared-imports', `${governance}/adapters/thing.ts`, "import { test } from 'vitest'"],
  ['a file that imports itself', 'import-cycle', `${governance}/domain/thing.ts`, "import { other } from './thing.ts'"],
  ['the environment read by a module', 'environment', `${governance}/adapters/thing.ts`, 'const url = process.env.DATABASE_URL'],
  ['the environment read by computed name', 'environment', 'apps/gateway/src/thing.ts', "const url = process.env['DATABASE_URL']"],
  ['the driver in a module', 'database-driver', `${governance}/adapters/thing.ts`, "import pg from 'pg'"],
  ['the global fetch', 'way-out', `${governance}/adapters/thing.ts`, 'const page = await fetch(url)'],
  ['the global fetch by its full name', 'way-out', `${governance}/adapters/thing.ts`, 'const page = await globalThis.fetch(url)'],
  ['the global fetch handed on', 'way-out', 'apps/gateway/src/compose/thing.ts', 'createThing({ fetch })'],
  ['an HTTP client of Node', 'way-out', `${governance}/adapters/thing.ts`, "import { request } from 'node:https'"],
  ['a manifest under another name', 'connector-shape', 'connectors/acme/manifest.ts', "export const manifest = { id: 'acme-crm' }"],
  ['a stray folder in a module', 'module-shape', `${governance}/helpers/thing.ts`, 'export const thing = 1'],
  ['a file that has not what it is called after', 'file-name', `${governance}/domain/thing.ts`, 'export const other = 1'],
  [
    'a table without row level security',
    'tenant-table',
    'packages/db/migrations/0001_thing.sql',
    "create table thing (id uuid);\n-- app.tenant_table('thing')",
  ],
  [
    'a limit of size silenced',
    'suppression',
    `${governance}/domain/thing.ts`,
    '// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: it is really needed here',
  ],
  ['a suppression without a reason', 'suppression', `${governance}/domain/thing.ts`, '// biome-ignore lint/style/useConst:'],
  ['all rules silenced', 'suppression', `${governance}/domain/thing.ts`, '// biome-ignore lint: this file is special to us'],
  ['the compiler silenced', 'suppression', `${governance}/domain/thing.ts`, '// @ts-ignore'],
  ['a file the compiler skips', 'suppression', `${governance}/domain/thing.ts`, '// @ts-nocheck'],
  ['an unexplained expected error', 'suppression', `${governance}/domain/thing.ts`, '// @ts-expect-error'],
  ['a test turned off', 'suppression', `${governance}/domain/thing.test.ts`, "test.skip('x', () => {})"],
  ['a client that goes out by itself', 'way-out', 'connectors/acme/client.ts', "import { request } from 'undici'"],
  ['a test that turns off the others', 'suppression', `${governance}/domain/thing.test.ts`, "describe.only('x', () => {})"],
  ['a test to be written', 'suppression', `${governance}/domain/thing.test.ts`, "test.todo('x')"],
  ['work left as a note', 'suppression', `${governance}/domain/thing.ts`, ['// TO', 'DO: later'].join('')],
  ['a file that has half of what it is called after', 'file-name', `${governance}/domain/thing-seal.ts`, 'export const sealOther = 1'],
  ['a family of things with another name', 'file-name', `${governance}/domain/common.ts`, 'export const sealThing = 1\nexport const openThing = 1'],
  ['the environment taken out of the process', 'environment', `${governance}/adapters/thing.ts`, "import { env } from 'node:process'"],
  ['a workflow that reaches for all globals', 'workflow-purity', workflow, 'const now = globalThis.Date.now()'],
  ['a service that calls a kit', 'module-layer-order', `${governance}/services/thing.ts`, "import { runSaga } from '@bizosaas/workflow-kit'"],
  [
    'a domain that names the types of a kit',
    'module-layer-order',
    `${governance}/domain/thing.ts`,
    "import type { Engine } from '@bizosaas/workflow-kit'",
  ],
  ['an entry for reading that lists a write', 'connector-leaf', 'connectors/index.ts', "export { updateThing } from './acme/writes/update-thing.ts'"],
]

test.each(faults)('refuses %s', (_sentence, rule, file, text) => {
  expect(look({ [file]: text })).toContainEqual({ rule, file, line: 1 })
})

const virtues: [sentence: string, file: string, text: string][] = [
  [
    'a service with zod and a front door below',
    `${governance}/services/thing.ts`,
    "import { z } from 'zod'\nimport { tenant } from '@bizosaas/identity'\nexport const thing = [z, tenant]",
  ],
  [
    'an adapter with the database and a library',
    `${governance}/adapters/thing.ts`,
    "import { sql } from 'kysely'\nimport { db } from '@bizosaas/db'\nexport const thing = [sql, db]",
  ],
  [
    'an adapter in a test',
    `${governance}/services/thing.test.ts`,
    "import { store } from '../adapters/store.ts'\nimport { test } from 'vitest'\nimport { clone } from '@bizosaas/test-kit'",
  ],
  [
    'a stage in an evaluation',
    'tools/eval/src/thing.ts',
    "import { createStage } from '@bizosaas/governance/testing'\nexport const thing = createStage",
  ],
  [
    'the writes in the action runner',
    'modules/integration/src/adapters/connector-action-runner.ts',
    "import { writes } from '@bizosaas/connectors/writes'\nexport const createConnectorActionRunner = writes",
  ],
  [
    'the door in the worker',
    'apps/worker/src/compose/thing.ts',
    "import { createExecutor } from '@bizosaas/governance'\nexport const thing = createExecutor",
  ],
  ['an action run by the executor', `${governance}/services/executor/thing.ts`, 'export const thing = ({ deps }: Call) => deps.runner.run(call)'],
  ['an action that is only looked at', `${governance}/services/thing.ts`, 'export const thing = ({ deps }: Call) => deps.runner.preview(call)'],
  ['a request with its ticket', 'connectors/acme/api.ts', "export const createApi = (c) => c.write({ method: 'POST', path: '/', effect })"],
  ['a simulator that answers a write', 'connectors/acme/simulator/thing.ts', "export const thing = { method: 'POST' }"],
  ['a ticket in a test', 'connectors/acme/acme.test.ts', 'export const effect = {} as unknown as SealedEffect'],
  ['the writes of one vendor listed', 'connectors/writes.ts', "export { updateThing } from './acme/writes/update-thing.ts'"],
  ['the hashes of the seals', `${governance}/domain/mac.ts`, "import { createHmac } from 'node:crypto'\nexport const mac = createHmac"],
  ['a composition root that passes the environment in', 'apps/gateway/src/main.ts', 'start(process.env)'],
  ['the environment in config', 'packages/config/src/thing.ts', 'export const thing = process.env.THING'],
  ['the driver in db', 'packages/db/src/pool.ts', "import pg from 'pg'\nexport const createPool = pg"],
  ['the way out in egress', 'packages/egress/src/thing.ts', "import { fetch } from 'undici'\nexport const thing = () => fetch('x')"],
  ['a fetch that came in', `${governance}/adapters/thing.ts`, 'export const thing = ({ fetch }: Deps) => fetch(1)'],
  [
    'a fetch that is a property',
    `${governance}/adapters/thing.ts`,
    'export type Thing = { fetch: typeof fetch }\nexport const thing = (deps: Thing) => deps.fetch(1)',
  ],
  ['a port that is listened on', `${governance}/adapters/thing.ts`, "import { createServer } from 'node:net'\nexport const thing = createServer"],
  ['a tenant table', 'packages/db/migrations/0001_thing.sql', "create table thing (id uuid);\nselect app.tenant_table('thing');"],
  ['a plural and a factory', `${governance}/adapters/postgres-things.ts`, 'export const createPostgresThingStore = 1\nexport type PostgresThing = 1'],
  ['a family that shares a word', `${governance}/domain/audit-chain.ts`, 'export const linkHash = 1\nexport const chainOf = 1'],
  ['types of each other', `${governance}/domain/thing.ts`, "import type { Other } from './thing.ts'\nexport type Thing = Other"],
  [
    'a suppression with a reason',
    `${governance}/domain/thing.ts`,
    '// biome-ignore lint/style/useConst: the compiler of the vendor reads this text\nexport const thing = 1',
  ],
  ['words in strings', `${governance}/domain/thing.ts`, 'export const thing = "process.env.X, import pg from \'pg\', fetch(1) // @ts-ignore"'],
  ['the marker of a server file', 'apps/admin/src/thing.ts', "import 'server-only'\nexport const thing = 1"],
  ['a page that is paged', `${governance}/domain/thing.ts`, 'export const thing = cursor.skip(1)'],
  ['words every object knows', workflow, 'export const workflow = (a: A) => a.toString() + toString + constructor'],
  [
    'a port that names the types of a kit',
    `${governance}/ports/thing.ts`,
    "import type { Engine } from '@bizosaas/workflow-kit'\nexport type Thing = Engine",
  ],
]

test.each(virtues)('allows %s', (_sentence, file, text) => {
  expect(look({ [file]: text })).toEqual([])
})

test('finds a cycle that runs through packages, once', () => {
  const found = look({
    'packages/config/src/index.ts': "export { thing } from './thing.ts'",
    'packages/config/src/thing.ts': "import { other } from '@bizosaas/kernel'\nexport const thing = other",
    'packages/kernel/src/index.ts': "export { thing } from '@bizosaas/config'",
  }).filter(({ rule }) => rule === 'import-cycle')
  expect(found).toHaveLength(1)
})

test.each([
  ['connector-shape', 'connectors/acme', /^connectors\/acme\/(manifest|client|api)\.ts$|reads|writes|simulator|acme\.test/, 6],
  ['workflow-shape', 'workflows/renew-site', /^workflows\/renew-site\//, 4],
  ['module-shape', 'modules/identity', /^modules\/identity\/src\/index\.ts$/, 1],
])('%s names each missing part', (rule, file, missing, count) => {
  const files = [...Object.keys(sound).filter((path) => !missing.test(path)), `${file}/src/domain/notes.md`]
  const found = checkShape({ tree: { files, read: (path) => sound[path] ?? '' } }).filter(
    (violation) => violation.rule === rule && violation.file === file,
  )
  expect(found).toHaveLength(count)
})
