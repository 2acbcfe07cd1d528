import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allRoutes } from './http/all-routes.ts'
import { asideRoutes, workflowReach } from './testing/entry-reach.ts'
import { type OneDoorScene, oneDoorScene } from './testing/one-door-scene.ts'
import type { Request } from './testing/one-door-stories.ts'
import { type RouteCall, routeCases } from './testing/route-cases.ts'

let scene: OneDoorScene

beforeAll(async () => {
  scene = await oneDoorScene()
})
afterAll(() => scene.close())

const nothing = { requests: [], isChanged: false }
const names = allRoutes.map(({ method, path }) => `${method} ${path}`)

test('every route has its case, and every case its route', () => {
  expect(names.filter((name) => routeCases[name] === undefined)).toEqual([])
  expect(Object.keys(routeCases).filter((name) => !names.includes(name))).toEqual([])
})

const root = path.resolve(import.meta.dirname, '../../..')
const read = (pattern: string) =>
  globSync(pattern, { cwd: root, exclude: (file) => /node_modules|\.test\.ts$|testing/.test(file) }).map((file) => ({
    file,
    text: readFileSync(path.join(root, file), 'utf8'),
  }))

test('routes beside the table have their line too', () => {
  const found = read('{apps/gateway,packages/http-kit}/src/**/*.ts').flatMap(({ text }) =>
    [...text.matchAll(/\b(?:app|server|instance|fastify)\.(get|post|put|patch|delete|all)\(\s*['"`]([^'"`]+)/g)].map(
      ([, method, at]) => `${method} ${at}`,
    ),
  )
  expect(found.toSorted()).toEqual(Object.keys(asideRoutes).toSorted())
})

test('workflows, agents and connectors are declared in their own folders alone, so that none is left out of the tables', () => {
  const declaring = read('{apps,modules,workflows,agents,connectors}/**/*.ts').flatMap(({ file, text }) =>
    [...text.matchAll(/\b(defineWorkflow|defineAgent|defineConnector|connectorWrites)[(<]/g)].map(([, what]) => `${what} ${file}`),
  )
  const stray = declaring.filter((line) => !declaredHere.some((place) => place.test(line)))
  expect(stray).toEqual([])
  expect(declaring.filter((line) => line.startsWith('defineWorkflow'))).toHaveLength(Object.keys(workflowReach).length)
})

const declaredHere = [
  /^defineWorkflow workflows\/[^/]+\/workflow\.ts$/,
  /^defineAgent agents\/[^/]+\/[^/]+\.ts$/,
  /^defineConnector connectors\/[^/]+\/index\.ts$/,
  /^connectorWrites connectors\/[^/]+\/writes\/index\.ts$/,
]

test('what reads is asked with GET, and nothing else is', () => {
  const odd = Object.entries(routeCases).filter(([name, { reach }]) => name.startsWith('GET ') !== (reach === 'reads'))
  expect(odd).toEqual([])
})

test.each(Object.keys(routeCases))('%s does what it is for, and nothing is written at the vendor', async (name) => {
  const call = await routeCases[name]?.ready(scene)
  scene.forget()
  const reply = await scene.call(requestOf(name, call ?? {}))
  expect({ status: reply.statusCode, body: reply.body }).toMatchObject({ status: expect.toSatisfy((status) => status >= 200 && status < 300) })
  expect(scene.written()).toEqual(nothing)
})

test('what a decision has approved is written by the executor, and only then', async () => {
  const execution = await scene.pending()
  scene.forget()
  await drive(execution)
  expect(scene.written()).toEqual(nothing)
  await scene.call({ method: 'POST', url: `/api/approvals/${execution.proposalId}/decisions`, body: { version: 1, verdict: 'approve' } })
  expect(scene.written()).toEqual(nothing)
  await drive(execution)
  expect(scene.written()).toEqual({ requests: [expect.stringContaining('POST /wp-json/wp/v2/pages/2')], isChanged: true })
})

type Told = readonly [what: string, tell: (proposalId: string) => Promise<unknown>]

const decide = (verdict: string) => (proposalId: string) =>
  scene.call({ method: 'POST', url: `/api/approvals/${proposalId}/decisions`, body: { version: 1, verdict, comment: 'No.' } })
const force = (statement: string) => (proposalId: string) =>
  scene.given.sql(`${statement} where tenant_id = $1 and id = $2`, [scene.tenantId, proposalId])

/** Approved, with a seal row that did not come of it. */
const forge = (rest: string) => async (proposalId: string) => {
  const columns = 'tenant_id, proposal_id, version, seal, key_id, decision_ids, sealed_at'
  await scene.approved()
  await scene.given.sql(`insert into seal (${columns}) select $1, $2, 1, s.seal, ${rest}`, [scene.tenantId, proposalId])
  await force("update proposal set state = 'approved'")(proposalId)
  expect(await scene.given.sql('select 1 as made from seal where proposal_id = $1', [proposalId])).toEqual([{ made: 1 }])
}

const withoutSeal: readonly Told[] = [
  ['nobody has decided', async () => null],
  ['was rejected', decide('reject')],
  ['is to be changed first', decide('request-changes')],
  ['was taken back', (proposalId) => scene.call({ method: 'POST', url: `/api/approvals/${proposalId}/cancel`, body: {} })],
  ['was set to approved by SQL', force("update proposal set state = 'approved'")],
  ['was set to executing by SQL', force("update proposal set state = 'executing'")],
  ['was given a made-up seal by SQL', forge("'made-up', '{}', now() from (select repeat('a', 64) as seal) s")],
  ['was given the seal of another proposal by SQL', forge('key_id, decision_ids, sealed_at from (select * from seal limit 1) s')],
]

test.each(withoutSeal)('the executor writes nothing of a proposal that %s', async (_what, tell) => {
  const execution = await scene.pending()
  await tell(execution.proposalId)
  scene.forget()
  await drive(execution)
  expect(scene.written()).toEqual(nothing)
})

test('an approval of one version approves no other', async () => {
  const execution = await scene.approved()
  const edited = await scene.pending()
  await scene.call({ method: 'POST', url: `/api/approvals/${edited.proposalId}/versions`, body: { version: 1, excluded: [] } })
  scene.forget()
  await drive({ ...execution, version: 2 })
  await drive({ ...edited, version: 1 })
  await drive({ ...edited, version: 2 })
  expect(scene.written()).toEqual(nothing)
})

/** Every step of an execution, whatever the one before it said: what a worker gone wrong would do. */
async function drive(execution: Awaited<ReturnType<OneDoorScene['pending']>>): Promise<void> {
  const { executor } = scene
  for (const step of [
    () => executor.openExecution(execution),
    () => executor.runAction({ ...execution, index: 0 }),
    () => executor.readBackAction({ ...execution, index: 0 }),
    () => executor.closeExecution(execution),
  ])
    await step().catch(() => undefined)
}

function requestOf(name: string, { at = {}, query, body }: RouteCall): Request {
  const [method = '', path = ''] = name.split(' ')
  const url = path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(String(Reflect.get(at, part) ?? part)))
  return { method: method as Request['method'], url: query === undefined ? url : `${url}?${query}`, ...(body === undefined ? {} : { body }) }
}
