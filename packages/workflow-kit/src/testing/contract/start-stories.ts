import { expect } from 'vitest'
import { signal } from '../../define/signal.ts'
import { acts } from './probe.ts'
import { anything, type Story } from './story.ts'

const go = signal<null>('go')

export const startStories: readonly Story[] = [
  {
    id: 'start-once',
    title: 'starts a run once, however often it is started: while it runs and after it closed',
    async run(ctx) {
      await ctx.run(acts.note, 'ran')
      await ctx.waitFor(go)
      return 'first'
    },
    async check({ engine, start, result, labels, seen }) {
      const id = await start()
      const contract = { id: 'start-once', version: 1, input: anything, output: anything }
      await seen(id, 'ran')
      expect(await engine.start(contract, null, { id, tenantId: 'tenant' })).toEqual({ id, existing: true })
      await engine.signal(id, go, null)
      expect(await result(id)).toEqual({ state: 'completed', value: 'first' })
      expect(await engine.start(contract, null, { id, tenantId: 'tenant' })).toEqual({ id, existing: true })
      expect(labels(id)).toEqual(['ran'])
    },
  },
  {
    id: 'start-delayed',
    title: 'holds a delayed run back, and a cancel ends it before its time',
    run: (ctx) => ctx.run(acts.note, 'ran'),
    async check({ engine, start, result, labels }) {
      const soon = await start(null, { delayMs: 400 })
      const never = await start(null, { delayMs: 3_600_000 })
      expect((await engine.describe(soon))?.state).toBe('waiting')
      await engine.cancel(never, 'changed our mind')
      expect(await result(never)).toEqual({ state: 'cancelled', reason: 'changed our mind' })
      expect(labels(never)).toEqual([])
      expect(await result(soon)).toEqual({ state: 'completed', value: 'ran' })
    },
  },
  {
    id: 'timer-and-now',
    title: 'sleeps and tells the time',
    async run(ctx) {
      const before = await ctx.now()
      await ctx.sleep(120)
      return (await ctx.now()) - before
    },
    async check({ start, result }) {
      const outcome = await result(await start())
      expect(outcome).toMatchObject({ state: 'completed' })
      expect(outcome.state === 'completed' ? outcome.value : 0).toBeGreaterThanOrEqual(119)
    },
  },
  {
    id: 'patched-stable',
    title: 'answers a question for a code change the same throughout a run, and gives uuids',
    async run(ctx) {
      const first = await ctx.patched('change-1')
      await ctx.run(acts.note, 'between')
      const ids = [await ctx.uuid(), await ctx.uuid()]
      return { same: first === (await ctx.patched('change-1')), first, different: ids[0] !== ids[1] }
    },
    async check({ start, result }) {
      expect(await result(await start())).toEqual({ state: 'completed', value: { same: true, first: true, different: true } })
    },
  },
  {
    id: 'list-runs',
    title: 'lists runs by tenant, workflow and state',
    run: async () => null,
    async check({ engine, start, result }) {
      const id = await start(null, { tenantId: 'listed' })
      await result(id)
      const found = await engine.list({ tenantId: 'listed', workflow: 'list-runs', state: 'completed' })
      expect(found).toEqual({ items: [{ id, workflow: 'list-runs', tenantId: 'listed', state: 'completed' }], nextCursor: null })
      expect((await engine.list({ tenantId: 'listed', state: 'failed' })).items).toEqual([])
    },
  },
]
