import { expect } from 'vitest'
import { signal } from '../../define/signal.ts'
import { acts } from './probe.ts'
import type { Story } from './story.ts'

const approve = signal<{ by: string }>('approve')
const other = signal<string>('other')

export const signalStories: readonly Story[] = [
  {
    id: 'approve-and-status',
    title: 'shows its status while it waits, and goes on with the payload of the signal',
    async run(ctx) {
      await ctx.setStatus({ phase: 'waiting' })
      const answer = await ctx.waitFor(approve)
      await ctx.run(acts.note, 'approved')
      return answer
    },
    async check({ engine, start, result }) {
      const id = await start()
      await expect.poll(async () => (await engine.describe(id))?.status, { timeout: 10_000 }).toEqual({ phase: 'waiting' })
      await engine.signal(id, approve, { by: 'ann' })
      expect(await result(id)).toEqual({ state: 'completed', value: { received: true, value: { by: 'ann' } } })
    },
  },
  {
    id: 'wait-times-out',
    title: 'stops waiting when the time is over, although other signals came meanwhile',
    run: (ctx) => ctx.waitFor(approve, { timeoutMs: 200 }),
    async check({ engine, start, result }) {
      const id = await start()
      await engine.signal(id, other, 'no')
      expect(await result(id)).toEqual({ state: 'completed', value: { received: false } })
    },
  },
  {
    id: 'signals-kept',
    title: 'keeps signals sent before the wait, in order and apart by name',
    async run(ctx) {
      await ctx.run(acts.work, { label: 'busy', durationMs: 150 })
      const first = await ctx.waitFor(approve)
      const second = await ctx.waitFor(approve)
      const third = await ctx.waitFor(other)
      return [first, second, third].map((answer) => (answer.received ? answer.value : null))
    },
    async check({ engine, start, result, seen }) {
      const id = await start()
      await seen(id, 'busy')
      for (const send of [
        () => engine.signal(id, other, 'x'),
        () => engine.signal(id, approve, { by: 'a' }),
        () => engine.signal(id, approve, { by: 'b' }),
      ]) {
        await send()
        // Order within one millisecond is not promised by every engine.
        await new Promise((resolve) => setTimeout(resolve, 3))
      }
      expect(await result(id)).toEqual({ state: 'completed', value: [{ by: 'a' }, { by: 'b' }, 'x'] })
    },
  },
  {
    id: 'signals-deduplicated',
    title: 'delivers a signal with the same key once',
    async run(ctx) {
      const first = await ctx.waitFor(approve)
      const second = await ctx.waitFor(approve, { timeoutMs: 250 })
      return [first.received, second.received]
    },
    async check({ engine, start, result }) {
      const id = await start()
      await engine.signal(id, approve, { by: 'a' }, { key: 'decision-1' })
      await engine.signal(id, approve, { by: 'a' }, { key: 'decision-1' })
      expect(await result(id)).toEqual({ state: 'completed', value: [true, false] })
    },
  },
  {
    id: 'signals-refused',
    title: 'refuses a signal to a run that is closed or unknown',
    run: async () => 'done',
    async check({ engine, start, result }) {
      const id = await start()
      await result(id)
      await expect(engine.signal(id, approve, { by: 'late' })).rejects.toMatchObject({ code: 'workflow-run-closed' })
      await expect(engine.signal('tenant/nobody', approve, { by: 'lost' })).rejects.toMatchObject({ code: 'workflow-run-closed' })
    },
  },
  {
    id: 'signal-races-timeout',
    title: 'loses no signal that arrives just when a wait times out',
    async run(ctx) {
      const first = await ctx.waitFor(approve, { timeoutMs: 60 })
      const second = first.received ? first : await ctx.waitFor(approve, { timeoutMs: 3000 })
      return second.received
    },
    async check({ engine, start, result }) {
      const ids = await Promise.all(Array.from({ length: 6 }, () => start()))
      await Promise.all(
        ids.map(async (id, index) => {
          await new Promise((resolve) => setTimeout(resolve, 45 + index * 6))
          await engine.signal(id, approve, { by: 'close' })
        }),
      )
      for (const id of ids) expect(await result(id)).toEqual({ state: 'completed', value: true })
    },
  },
  {
    id: 'agent-loop',
    title: 'loops over steps and a signal like an agent that asks',
    async run(ctx) {
      const answers: string[] = []
      for (let turn = 0; turn < 5; turn += 1) {
        await ctx.run(acts.note, `turn ${turn}`)
        if (turn % 2 === 1) {
          const answer = await ctx.waitFor(approve)
          answers.push(answer.received ? answer.value.by : 'nobody')
        }
      }
      return answers
    },
    async check({ engine, start, result, labels, seen }) {
      const id = await start()
      await seen(id, 'turn 1')
      await engine.signal(id, approve, { by: 'a' })
      await seen(id, 'turn 3')
      await engine.signal(id, approve, { by: 'b' })
      expect(await result(id)).toEqual({ state: 'completed', value: ['a', 'b'] })
      expect(labels(id)).toEqual(['turn 0', 'turn 1', 'turn 2', 'turn 3', 'turn 4'])
    },
  },
]
