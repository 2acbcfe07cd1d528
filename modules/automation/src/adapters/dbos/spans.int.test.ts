import { bindActivities, defineContract, defineSteps, defineWorkflow, step } from '@bizosaas/workflow-kit'
import { trace } from '@opentelemetry/api'
import { afterAll, expect, test } from 'vitest'
import { createDbosClientEngine } from './create-dbos-client-engine.ts'
import { createDbosWorkflowEngine } from './create-dbos-workflow-engine.ts'
import { createEngineDatabase, silentLogger } from './testing/engine-database.ts'
import { recordSpans } from './testing/record-spans.ts'

const database = await createEngineDatabase()
afterAll(() => database.drop())

const anything = { parse: (value: unknown) => value }
const steps = defineSteps('traced', { effect: step<string, string>() })
const child = defineWorkflow(defineContract({ id: 'traced-child', version: 1, input: anything, output: anything }), (ctx) =>
  ctx.run(steps.effect, 'c'),
)
const contract = defineContract<unknown, unknown>({ id: 'traced', version: 1, input: anything, output: anything })
const parent = defineWorkflow(contract, async (ctx) => {
  await ctx.run(steps.effect, 'a')
  return ctx.child(child.contract, null)
})

const spans = recordSpans()
const tracer = trace.getTracer('test')

function spanned<T>(name: string, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, async (span) => work().finally(() => span.end()))
}

async function open() {
  const activities = bindActivities(steps, { effect: (label) => spanned(`effect ${label}`, async () => label) })
  return createDbosWorkflowEngine({ databaseUrl: database.databaseUrl, logger: silentLogger, workflows: [parent, child], activities })
}

/** Each span with the one above it. */
function lineage(from: number) {
  const nameOf = (id: string | null) => spans.find(({ spanId }) => spanId === id)?.name ?? null
  return spans.slice(from).map(({ name, parentId }) => [name, nameOf(parentId)])
}

test('one trace links the start of a run with its steps, those of its children, and the effects inside', async () => {
  const engine = await open()
  await engine.start(contract, null, { id: 't/traced/1', tenantId: 't' })
  await engine.result('t/traced/1', { timeoutMs: 10_000 })
  await engine.stop()
  expect(lineage(0)).toEqual([
    ['start traced', null],
    ['traced.effect', 'start traced'],
    ['effect a', 'traced.effect'],
    ['traced.effect', 'start traced'],
    ['effect c', 'traced.effect'],
  ])
  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1)
})

test('the trace travels with the run to the process that executes it', async () => {
  const before = spans.length
  const client = await createDbosClientEngine({ databaseUrl: database.databaseUrl, logger: silentLogger })
  await spanned('decision', () => client.start(contract, null, { id: 't/traced/2', tenantId: 't' }))
  const engine = await open()
  await engine.result('t/traced/2', { timeoutMs: 10_000 })
  await engine.stop()
  await client.stop()
  expect(lineage(before)).toEqual([
    ['decision', null],
    ['traced.effect', 'decision'],
    ['effect a', 'traced.effect'],
    ['traced.effect', 'decision'],
    ['effect c', 'traced.effect'],
  ])
})
