import { expect } from 'vitest'
import { hasCode } from '../../errors/engine-error.ts'
import { isStepError } from '../../errors/step-error.ts'
import { acts } from './probe.ts'
import type { Story } from './story.ts'

export const stepStories: readonly Story[] = [
  {
    id: 'retry-succeeds',
    title: 'repeats a failed step until it succeeds',
    run: (ctx) => ctx.run(acts.flaky, { label: 'try', succeedsOn: 3 }),
    async check({ start, result, labels, keys }) {
      const id = await start()
      expect(await result(id)).toEqual({ state: 'completed', value: 3 })
      expect(labels(id)).toEqual(['try', 'try', 'try'])
      expect(new Set(keys(id)).size).toBe(1)
    },
  },
  {
    id: 'retry-exhausted',
    title: 'keeps the code and details of the last failure when attempts run out',
    run: (ctx) => ctx.run(acts.refuse, { label: 'try', code: 'story-refused', retryable: true }),
    async check({ start, result, labels }) {
      const id = await start()
      const failure = { code: 'story-refused', message: 'Refused.', details: { why: 'story' } }
      expect(await result(id)).toEqual({ state: 'failed', failure })
      expect(labels(id)).toHaveLength(3)
    },
  },
  {
    id: 'retry-refused',
    title: 'does not repeat a failure that is final, by itself or by the policy, and hands the code to the workflow',
    async run(ctx) {
      const codes: string[] = []
      const note = (error: unknown) => codes.push(isStepError(error) ? error.code : 'other')
      await ctx.run(acts.refuse, { label: 'a', code: 'story-final', retryable: false }).catch(note)
      await ctx.run(acts.refuse, { label: 'b', code: 'story-listed', retryable: true }, { retry: { nonRetryable: ['story-listed'] } }).catch(note)
      await ctx.run(acts.work, { label: 'c', durationMs: 5000 }, { timeoutMs: 40, retry: { maxAttempts: 1 } }).catch(note)
      await ctx.run(acts.work, { label: 'd', durationMs: 5000, beat: false }, { heartbeatMs: 40, retry: { maxAttempts: 1 } }).catch(note)
      return codes
    },
    async check({ start, result, labels }) {
      const id = await start()
      expect(await result(id)).toEqual({ state: 'completed', value: ['story-final', 'story-listed', 'step-timed-out', 'step-heartbeat-missed'] })
      expect(labels(id)).toEqual(['a', 'b', 'c', 'd'])
    },
  },
  {
    id: 'keys-unique',
    title: 'gives every step an idempotency key of its own, or the one it was told',
    async run(ctx) {
      await ctx.run(acts.note, 'same')
      await ctx.run(acts.note, 'same')
      await ctx.all([() => ctx.run(acts.note, 'same'), () => ctx.run(acts.note, 'same')])
      await ctx.run(acts.note, 'own', { key: 'effect-7' })
    },
    async check({ start, result, keys }) {
      const id = await start()
      await result(id)
      expect(new Set(keys(id)).size).toBe(5)
      expect(keys(id).at(-1)).toBe('effect-7')
    },
  },
  {
    id: 'all-in-order',
    title: 'answers parallel steps in the order they were written, whichever ends first',
    run: (ctx) =>
      ctx.all([
        () => ctx.run(acts.work, { label: 'slow', durationMs: 120 }),
        () => ctx.run(acts.note, 'quick'),
        () => ctx.run(acts.work, { label: 'middle', durationMs: 40 }),
      ]),
    async check({ start, result }) {
      expect(await result(await start())).toEqual({ state: 'completed', value: ['slow', 'quick', 'middle'] })
    },
  },
  {
    id: 'overlap-refused',
    title: 'refuses two calls at once outside of ctx.all',
    run: (ctx) => Promise.all([ctx.run(acts.note, 'a'), ctx.run(acts.note, 'b')]),
    async check({ start, result, labels }) {
      const id = await start()
      expect(await result(id)).toMatchObject({ state: 'failed', failure: { code: 'workflow-calls-overlapping' } })
      expect(labels(id)).toEqual(['a'])
    },
  },
  {
    id: 'branch-with-two-steps-refused',
    title: 'refuses a branch of ctx.all with two steps, even when the workflow swallows the error',
    async run(ctx) {
      const twoSteps = async () => {
        await ctx.run(acts.note, 'a1')
        return ctx.run(acts.note, 'a2')
      }
      await ctx.all([twoSteps, () => ctx.run(acts.work, { label: 'b', durationMs: 60 })]).catch((error: unknown) => {
        if (!hasCode(error, 'workflow-calls-overlapping')) throw error
      })
    },
    async check({ start, result, labels }) {
      const id = await start()
      expect(await result(id)).toMatchObject({ state: 'failed', failure: { code: 'workflow-calls-overlapping' } })
      expect(labels(id)).not.toContain('a2')
    },
  },
]
