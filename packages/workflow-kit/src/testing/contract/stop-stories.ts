import { expect } from 'vitest'
import { signal } from '../../define/signal.ts'
import { isCancelledError } from '../../errors/cancelled-error.ts'
import type { Saga, WorkflowContext } from '../../port/workflow-context.ts'
import { acts } from './probe.ts'
import type { Story } from './story.ts'

const never = signal<null>('never')

function undoable(saga: Saga, label: string): Promise<string> {
  return saga.step(acts.note, label, { activity: acts.note, input: `undo ${label}` })
}

function cancelledWhile(ctx: WorkflowContext, body: () => Promise<unknown>): Promise<unknown> {
  return body().catch(async (error: unknown) => {
    if (isCancelledError(error)) await ctx.shielded(() => ctx.run(acts.note, 'cleaned up'))
    throw error
  })
}

export const stopStories: readonly Story[] = [
  {
    id: 'saga-workflow-error',
    title: 'undoes in reverse order when the workflow itself fails',
    run: (ctx) =>
      ctx.saga(async (saga) => {
        await undoable(saga, 'a')
        await undoable(saga, 'b')
        throw Object.assign(new Error('No.'), { code: 'story-changed-its-mind' })
      }),
    async check({ start, result, labels }) {
      const id = await start()
      expect(await result(id)).toEqual({ state: 'failed', failure: { code: 'story-changed-its-mind', message: 'No.' } })
      expect(labels(id)).toEqual(['a', 'b', 'undo b', 'undo a'])
    },
  },
  {
    id: 'saga-step-error',
    title: 'undoes the failed step too, goes on past undos that fail, and says so',
    run: (ctx) =>
      ctx.saga(async (saga) => {
        await undoable(saga, 'a')
        const undo = { activity: acts.refuse, input: { label: 'undo b', code: 'story-undo-failed', retryable: false } }
        await saga.step(acts.refuse, { label: 'b', code: 'story-refused', retryable: false }, undo)
      }),
    async check({ start, result, labels }) {
      const id = await start()
      const outcome = await result(id)
      expect(outcome).toMatchObject({ state: 'failed', failure: { code: 'compensation-incomplete', details: { cause: { code: 'story-refused' } } } })
      expect(outcome).toMatchObject({ failure: { details: { failures: [{ code: 'story-undo-failed' }] } } })
      expect(labels(id)).toEqual(['a', 'b', 'undo b', 'undo a'])
    },
  },
  {
    id: 'saga-cancelled',
    title: 'undoes everything when it is cancelled in mid-step, shielded from the cancel',
    run: (ctx) =>
      ctx.saga(async (saga) => {
        await undoable(saga, 'a')
        await saga.step(acts.work, { label: 'b', durationMs: 8000 }, { activity: acts.work, input: { label: 'undo b', durationMs: 50 } })
      }),
    async check({ engine, start, result, labels, seen }) {
      const id = await start()
      await seen(id, 'b')
      await engine.cancel(id, 'stop it')
      expect(await result(id)).toEqual({ state: 'cancelled', reason: 'stop it' })
      expect(labels(id)).toEqual(['a', 'b', 'undo b', 'undo a'])
    },
  },
  {
    id: 'cancel-sleep',
    title: 'wakes from a sleep when it is cancelled, and cleans up',
    run: (ctx) =>
      cancelledWhile(ctx, async () => {
        await ctx.run(acts.note, 'begun')
        await ctx.sleep(600_000)
      }),
    async check({ engine, start, result, labels, seen }) {
      const id = await start()
      await seen(id, 'begun')
      await engine.cancel(id, 'enough')
      expect(await result(id)).toEqual({ state: 'cancelled', reason: 'enough' })
      expect(labels(id)).toEqual(['begun', 'cleaned up'])
      await engine.cancel(id, 'again')
    },
  },
  {
    id: 'cancel-activity',
    title: 'tells a running activity that it is cancelled',
    run: (ctx) => ctx.run(acts.work, { label: 'long', durationMs: 9000 }, { heartbeatMs: 1000 }),
    async check({ engine, start, result, labels, seen }) {
      const id = await start()
      await seen(id, 'long')
      const before = Date.now()
      await engine.cancel(id, 'stop')
      expect(await result(id)).toEqual({ state: 'cancelled', reason: 'stop' })
      expect(Date.now() - before).toBeLessThan(4000)
      expect(labels(id)).toEqual(['long'])
    },
  },
  {
    id: 'cancel-finished-activity',
    title: 'keeps the result of an activity that finishes in spite of the cancel, and stops at the next call',
    async run(ctx) {
      const kept = await ctx.run(acts.work, { label: 'stubborn', durationMs: 700, stubborn: true })
      await ctx.shielded(() => ctx.run(acts.note, `kept ${kept}`))
      await ctx.uuid()
      return 'went on'
    },
    async check({ engine, start, result, labels, seen }) {
      const id = await start()
      await seen(id, 'stubborn')
      await engine.cancel(id, 'too late')
      expect(await result(id)).toEqual({ state: 'cancelled', reason: 'too late' })
      expect(labels(id)).toEqual(['stubborn', 'kept stubborn'])
    },
  },
  {
    id: 'cancel-between',
    title: 'begins no further activity after a cancel',
    async run(ctx) {
      for (let index = 0; index < 200; index += 1) await ctx.run(acts.work, { label: `step ${index}`, durationMs: 20, stubborn: true })
    },
    async check({ engine, start, result, labels, seen }) {
      const id = await start()
      await seen(id, 'step 1')
      await engine.cancel(id, 'stop')
      const begun = labels(id).length
      expect(await result(id)).toEqual({ state: 'cancelled', reason: 'stop' })
      expect(labels(id).length).toBeLessThanOrEqual(begun + 1)
    },
  },
  {
    id: 'terminate',
    title: 'runs neither clean-up nor compensation after terminate',
    run: (ctx) =>
      cancelledWhile(ctx, () =>
        ctx.saga(async (saga) => {
          await undoable(saga, 'a')
          await ctx.waitFor(never)
        }),
      ),
    async check({ engine, start, result, labels, seen }) {
      const id = await start()
      await seen(id, 'a')
      await engine.terminate(id, 'pulled the plug')
      expect(await result(id)).toEqual({ state: 'terminated', reason: 'pulled the plug' })
      await new Promise((resolve) => setTimeout(resolve, 200))
      expect(labels(id)).toEqual(['a'])
    },
  },
]
