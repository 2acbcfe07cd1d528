import { expect } from 'vitest'
import { daily, momentsOf, type ScheduleStory } from './schedule-story.ts'

export const firingStories: readonly ScheduleStory[] = [
  {
    title: 'fires at its moment and not before, once, under an id made of schedule and moment',
    async check({ ours, at, look, runs, ourTenantId, engine }) {
      at('2026-03-10T07:00:00Z')
      expect(momentsOf(await ours.put(daily({ id: 'morning' })))).toMatchObject({ nextAt: '2026-03-10T08:00:00.000Z' })
      await look()
      at('2026-03-10T07:59:59.999Z')
      await look()
      expect(await runs('morning')).toEqual([])
      at('2026-03-10T08:00:00Z')
      await look()
      await look()
      const id = `${ourTenantId}/scheduled/morning@2026-03-10T08:00:00.000Z`
      expect((await runs('morning')).map((run) => run.id)).toEqual([id])
      expect(await engine.result(id, { timeoutMs: 15_000 })).toEqual({ state: 'completed', value: 'ran' })
      expect(await ours.find('morning')).toMatchObject({ lastRunId: id, nextAt: new Date('2026-03-11T08:00:00Z'), skipped: 0, missed: 0 })
    },
  },
  {
    title: 'starts one run when several workers look at the same time',
    async check({ ours, at, look, moments }) {
      at('2026-03-10T07:00:00Z')
      await ours.put(daily({ id: 'contested' }))
      at('2026-03-10T08:00:01Z')
      await Promise.all([look(), look(), look(), look()])
      await look()
      expect(await moments('contested')).toEqual(['2026-03-10T08:00:00.000Z'])
    },
  },
  {
    title: 'a time inside the gap of a clock change runs right after it, on that day too',
    async check({ ours, at, look, moments, ended }) {
      at('2026-03-28T12:00:00Z')
      await ours.put(daily({ id: 'gap', cron: '30 2 * * *' }))
      for (const instant of ['2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-03-29T01:30:00Z', '2026-03-30T00:30:00Z']) {
        at(instant)
        await look()
        await ended('gap')
      }
      expect(await moments('gap')).toEqual(['2026-03-29T01:00:00.000Z', '2026-03-30T00:30:00.000Z'])
    },
  },
  {
    title: 'a time that a clock change brings twice runs once, and every half hour goes by the real clock',
    async check({ ours, at, look, moments, ended }) {
      at('2026-10-24T23:59:00Z')
      await ours.put(daily({ id: 'twice', cron: '30 2 * * *' }))
      await ours.put(daily({ id: 'often', cron: '*/30 * * * *' }))
      for (const instant of ['00:00', '00:30', '01:00', '01:30', '02:00']) {
        at(`2026-10-25T${instant}:00Z`)
        await look()
        for (const id of ['twice', 'often']) await ended(id)
      }
      expect(await moments('twice')).toEqual(['2026-10-25T00:30:00.000Z'])
      expect(await moments('often')).toHaveLength(5)
    },
  },
  {
    title: 'makes up for the newest moment of a downtime, once, and passes over the older ones',
    async check({ ours, at, look, moments }) {
      at('2026-03-10T07:00:00Z')
      await ours.put(daily({ id: 'down', catchUpSeconds: 3 * 86_400 }))
      at('2026-03-14T09:00:00Z')
      await look()
      await look()
      expect(await moments('down')).toEqual(['2026-03-14T08:00:00.000Z'])
      expect(momentsOf(await ours.find('down'))).toEqual({ nextAt: '2026-03-15T08:00:00.000Z', skipped: 2, missed: 2 })
    },
  },
  {
    title: 'does not make up for what lies further back than it may',
    async check({ ours, at, look, moments }) {
      at('2026-03-10T07:00:00Z')
      await ours.put(daily({ id: 'late', catchUpSeconds: 60 }))
      at('2026-03-10T08:01:01Z')
      await look()
      expect(await moments('late')).toEqual([])
      expect(momentsOf(await ours.find('late'))).toEqual({ nextAt: '2026-03-11T08:00:00.000Z', skipped: 0, missed: 1 })
    },
  },
  {
    title: 'delays by jitter and by a stagger of the tenant, the same whoever reckons, and within bounds',
    async check({ ours, theirs, at, look, moments }) {
      at('2026-03-10T07:00:00Z')
      const delayOf = async (put: typeof ours.put, spec: Parameters<typeof daily>[0]) => {
        const { dueAt, nextAt } = await put(daily(spec))
        return ((dueAt?.getTime() ?? 0) - (nextAt?.getTime() ?? 0)) / 1000
      }
      const ids = Array.from({ length: 20 }, (_, index) => `jittered-${index}`)
      const jitters: number[] = []
      for (const id of ids) jitters.push(await delayOf(ours.put, { id, jitterSeconds: 600 }))
      expect(Math.min(...jitters)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...jitters)).toBeLessThan(600)
      expect(new Set(jitters).size).toBeGreaterThan(15)
      const ourStagger = await delayOf(ours.put, { id: 'a', staggerSeconds: 3000 })
      expect(await delayOf(ours.put, { id: 'b', staggerSeconds: 3000 })).toBe(ourStagger)
      expect(await delayOf(theirs.put, { id: 'a', staggerSeconds: 3000 })).not.toBe(ourStagger)
      at(new Date(Date.parse('2026-03-10T08:00:00Z') + ourStagger * 1000 - 1).toISOString())
      await look()
      expect(await moments('a')).toEqual([])
      at(new Date(Date.parse('2026-03-10T08:00:00Z') + ourStagger * 1000).toISOString())
      await look()
      expect(await moments('a')).toEqual(['2026-03-10T08:00:00.000Z'])
    },
  },
]
