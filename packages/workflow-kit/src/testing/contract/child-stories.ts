import { expect } from 'vitest'
import { isStepError } from '../../errors/step-error.ts'
import type { Story } from './story.ts'

const children = 24
const failing = [3, 17]

export const childStories: readonly Story[] = [
  {
    id: 'child-result',
    title: 'starts a child, gets its result, and its failure as an error with the code',
    async run(ctx, _input, { child }) {
      const value = await ctx.child(child, { n: 21, fails: false })
      const failure = await ctx.child(child, { n: 1, fails: true }).catch((error: unknown) => (isStepError(error) ? error.code : 'other'))
      return { value, failure }
    },
    async check({ start, result }) {
      expect(await result(await start())).toEqual({ state: 'completed', value: { value: 42, failure: 'story-child-failed' } })
    },
  },
  {
    id: 'cancel-reaches-child',
    title: 'hands a cancel to its child and waits until the child has undone its work',
    async run(ctx, _input, { parkedChild }) {
      await ctx.child(parkedChild, 'x', { id: `${ctx.workflowId}.parked` })
    },
    async check({ engine, start, result, labels, seen }) {
      const id = await start()
      await seen(`${id}.parked`, 'x')
      await engine.cancel(id, 'both of you')
      expect(await result(id)).toEqual({ state: 'cancelled', reason: 'both of you' })
      expect((await engine.describe(`${id}.parked`))?.state).toBe('cancelled')
      expect(labels(`${id}.parked`)).toEqual(['x', 'undo x'])
    },
  },
  {
    id: 'fan-out',
    title: 'maps over children with a window and collects failures in order',
    run: (ctx, _input, { child }) =>
      ctx.mapChildren(
        child,
        Array.from({ length: children }, (_, n) => ({ n, fails: failing.includes(n) })),
        { concurrency: 6 },
      ),
    async check({ start, result }) {
      const outcome = await result(await start())
      const failure = expect.objectContaining({ code: 'story-child-failed' })
      const expected = Array.from({ length: children }, (_, n) => (failing.includes(n) ? { ok: false, failure } : { ok: true, value: n * 2 }))
      expect(outcome).toEqual({ state: 'completed', value: expected })
    },
  },
]
