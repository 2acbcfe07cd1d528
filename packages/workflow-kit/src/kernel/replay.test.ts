import { expect, test } from 'vitest'
import { bindActivities, defineContract, defineSteps, defineWorkflow, signal, step, type WorkflowContext } from '../index.ts'
import { createInMemoryEngine } from '../testing/index.ts'

const anything = { parse: (value: unknown) => value }
const contract = defineContract<unknown, unknown>({ id: 'replayed', version: 1, input: anything, output: anything })
const steps = defineSteps('replayed', { note: step<string, string>(), fragile: step<string, string>({ retry: { maxAttempts: 1 } }) })
const go = signal<string>('go')

function given(run: (ctx: WorkflowContext) => Promise<unknown>) {
  const labels: string[] = []
  const note = async (label: string) => {
    labels.push(label)
    return label
  }
  const activities = bindActivities(steps, {
    note,
    async fragile(label) {
      await note(label)
      throw new Error('It broke.')
    },
  })
  const engine = createInMemoryEngine({ workflows: [defineWorkflow(contract, run)], activities })
  return { labels, engine, start: () => engine.start(contract, null, { id: 'run', tenantId: 't' }) }
}

test('a run replayed from its checkpoints repeats no step and ends as it would have', async () => {
  const { labels, engine, start } = given(async (ctx) => {
    const id = await ctx.uuid()
    await ctx.run(steps.note, 'a')
    await ctx.all([() => ctx.run(steps.note, 'b1'), () => ctx.run(steps.note, 'b2')])
    const code = await ctx.run(steps.fragile, 'c').catch((error: { code: string }) => error.code)
    await ctx.setStatus(id)
    const first = await ctx.waitFor(go)
    await ctx.run(steps.note, 'd')
    const second = await ctx.waitFor(go)
    return { same: id, code, answers: [first, second] }
  })
  await start()
  await expect.poll(async () => (await engine.describe('run'))?.status).toBeTypeOf('string')
  const id = (await engine.describe('run'))?.status
  engine.crash()
  await engine.signal('run', go, 'one')
  await expect.poll(() => labels).toContain('d')
  engine.crash()
  await engine.signal('run', go, 'two')

  const answers = ['one', 'two'].map((value) => ({ received: true, value }))
  expect(await engine.result('run', { timeoutMs: 2000 })).toEqual({ state: 'completed', value: { same: id, code: 'step-threw', answers } })
  expect(labels).toEqual(['a', 'b1', 'b2', 'c', 'd'])
})

test('a deadline is counted from the first wait, not from the replay', async () => {
  const { engine, start } = given((ctx) => ctx.waitFor(go, { timeoutMs: 1_000 }))
  const begun = Date.now()
  await start()
  await new Promise((resolve) => setTimeout(resolve, 800))
  engine.crash()
  expect(await engine.result('run', { timeoutMs: 5_000 })).toEqual({ state: 'completed', value: { received: false } })
  // A deadline counted anew would end after 1,800 ms; the rest is room for a busy machine.
  expect(Date.now() - begun).toBeLessThan(1_700)
})

test('a crash in mid-saga runs no undo; a cancel afterwards does', async () => {
  const { labels, engine, start } = given((ctx) =>
    ctx.saga(async (saga) => {
      await saga.step(steps.note, 'made', { activity: steps.note, input: 'unmade' })
      await ctx.waitFor(go)
    }),
  )
  await start()
  await expect.poll(() => labels).toContain('made')
  engine.crash()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(labels).toEqual(['made'])
  await engine.cancel('run', 'no more')
  expect(await engine.result('run', { timeoutMs: 2000 })).toEqual({ state: 'cancelled', reason: 'no more' })
  expect(labels).toEqual(['made', 'unmade'])
})

test('code that replays differently leaves the run open, runs no undo, and fixed code finishes it', async () => {
  const body = (label: 'note' | 'fragile') => (ctx: WorkflowContext) =>
    ctx.saga(async (saga) => {
      await saga.step(steps[label], 'x', { activity: steps.note, input: 'undo' })
      return ctx.waitFor(go)
    })
  const { labels, engine, start } = given(body('note'))
  await start()
  await expect.poll(() => labels).toContain('x')
  engine.crash({ workflows: [defineWorkflow(contract, body('fragile'))] })
  await expect
    .poll(async () => (await engine.describe('run'))?.status)
    .toMatchObject({ stuck: { message: expect.stringContaining('Replay differs') } })
  expect(labels).toEqual(['x'])
  engine.crash({ workflows: [defineWorkflow(contract, body('note'))] })
  await engine.signal('run', go, 'on')
  expect((await engine.result('run', { timeoutMs: 2000 })).state).toBe('completed')
})

test('a run that was begun before a code change stays on the old path to its end', async () => {
  const { labels, engine, start } = given(async (ctx) => {
    await ctx.run(steps.note, 'old')
    await ctx.waitFor(go)
  })
  await start()
  await expect.poll(() => labels).toContain('old')
  const changed = async (ctx: WorkflowContext) => {
    const before = await ctx.patched('change')
    await ctx.run(steps.note, 'old')
    await ctx.waitFor(go)
    return { before, after: await ctx.patched('change') }
  }
  engine.crash({ workflows: [defineWorkflow(contract, changed)] })
  await engine.signal('run', go, 'on')
  expect(await engine.result('run', { timeoutMs: 2000 })).toEqual({ state: 'completed', value: { before: false, after: false } })
})

test('a call that nobody awaits fails the run and not the process', async () => {
  const { engine, start } = given(async (ctx) => {
    void ctx.run(steps.fragile, 'forgotten')
    void ctx.run(steps.note, 'overlapping')
    return 'fine?'
  })
  await start()
  expect(await engine.result('run', { timeoutMs: 2000 })).toMatchObject({ state: 'failed', failure: { code: 'workflow-calls-overlapping' } })
})
