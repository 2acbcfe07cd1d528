import { expect } from 'vitest'
import { signal } from '../../define/signal.ts'
import { acts } from './probe.ts'
import type { Stage, Story } from './story.ts'
import { until } from './until.ts'

const go = signal<null>('go')

async function told({ journal }: Stage, id: string, state: string) {
  const change = await until(
    () => journal.find(id),
    (seen) => seen?.state === state,
  )
  expect([id, change?.state]).toEqual([id, state])
  return change
}

export const journalStories: readonly Story[] = [
  {
    id: 'journal-whole',
    title: 'tells the journal who started a run with what, what it says about itself, and how it ended',
    async run(ctx, input) {
      await ctx.setStatus({ phase: 'one' })
      await ctx.waitFor(go)
      await ctx.setStatus({ phase: 'two' })
      await ctx.run(acts.note, 'done')
      return input
    },
    async check(stage) {
      const id = await stage.start({ n: 1 }, { startedBy: 'user:ann', tenantId: 'whole' })
      const waiting = await until(
        () => stage.journal.find(id),
        (seen) => seen?.status !== null && seen !== null,
      )
      expect(waiting).toMatchObject({ state: 'running', status: { phase: 'one' }, outcome: null, closedAt: null })
      await stage.engine.signal(id, go, null)
      const change = await told(stage, id, 'completed')
      expect(change).toMatchObject({
        id,
        tenantId: 'whole',
        workflow: 'journal-whole',
        version: 1,
        parentId: null,
        input: { n: 1 },
        startedBy: 'user:ann',
      })
      expect(change).toMatchObject({ status: { phase: 'two' }, outcome: { state: 'completed', value: { n: 1 } } })
      expect(change?.closedAt?.getTime()).toBeGreaterThanOrEqual(change?.startedAt.getTime() ?? Number.POSITIVE_INFINITY)
      expect(stage.journal.of(id)).toContain('of whole')
    },
  },
  {
    id: 'journal-every-run',
    title: 'tells the journal of every run: delayed, cancelled before it began, terminated, refused as it began, and children',
    async run(ctx, input, { child }) {
      if (input === 'parent') await ctx.child(child, { n: 1, fails: true }, { id: `${ctx.workflowId}.child` }).catch(() => null)
      if (input === 'waits') await ctx.waitFor(go)
      return ctx.run(acts.note, 'ran')
    },
    async check(stage) {
      const { engine, start, result, journal } = stage
      const delayed = await start(null, { delayMs: 3_600_000 })
      await told(stage, delayed, 'waiting')
      await engine.cancel(delayed, 'not wanted')
      const stopped = await start('waits')
      await told(stage, stopped, 'running')
      await engine.terminate(stopped, 'enough')
      const neverBegun = await start(null, { delayMs: 3_600_000 })
      await engine.terminate(neverBegun, 'enough')
      const parent = await start('parent')
      await result(parent)

      expect((await told(stage, delayed, 'cancelled'))?.outcome).toEqual({ state: 'cancelled', reason: 'not wanted' })
      for (const id of [stopped, neverBegun])
        expect((await told(stage, id, 'terminated'))?.outcome).toEqual({ state: 'terminated', reason: 'enough' })
      const child = await told(stage, `${parent}.child`, 'failed')
      expect(child).toMatchObject({ parentId: parent, startedBy: `run:${parent}`, outcome: { failure: { code: 'story-child-failed' } } })
      expect(journal.find(parent)?.parentId).toBeNull()
    },
  },
  {
    id: 'journal-refused-input',
    title: 'tells the journal of a run whose input is refused only where it runs',
    run: async () => null,
    async check(stage) {
      const id = await stage.startChoosy('anything')
      expect((await told(stage, id, 'failed'))?.outcome).toMatchObject({ failure: { code: 'workflow-input-invalid' } })
    },
  },
]
