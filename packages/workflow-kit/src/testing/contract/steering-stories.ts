import { expect } from 'vitest'
import { daily, momentsOf, type ScheduleStory } from './schedule-story.ts'

const parking = { input: { parks: true }, cron: '0 * * * *' }

export const steeringStories: readonly ScheduleStory[] = [
  {
    title: 'skips a moment that comes while the last run is open',
    async check({ ours, at, look, moments, endRun }) {
      at('2026-03-10T07:30:00Z')
      await ours.put(daily({ id: 'skipping', ...parking }))
      for (const instant of ['08:00', '09:00', '10:00']) {
        at(`2026-03-10T${instant}:00Z`)
        await look()
      }
      expect(await moments('skipping')).toEqual(['2026-03-10T08:00:00.000Z'])
      expect(momentsOf(await ours.find('skipping'))).toMatchObject({ skipped: 2 })
      await endRun('skipping')
      at('2026-03-10T11:00:00Z')
      await look()
      expect(await moments('skipping')).toEqual(['2026-03-10T08:00:00.000Z', '2026-03-10T11:00:00.000Z'])
      await endRun('skipping')
    },
  },
  {
    title: 'keeps one moment that comes while the last run is open, and runs it when that has ended',
    async check({ ours, at, later, look, moments, endRun }) {
      at('2026-03-10T07:30:00Z')
      await ours.put(daily({ id: 'buffering', overlap: 'buffer-one', ...parking }))
      for (const instant of ['08:00', '09:00', '10:00']) {
        at(`2026-03-10T${instant}:00Z`)
        await look()
      }
      expect(await moments('buffering')).toEqual(['2026-03-10T08:00:00.000Z'])
      await endRun('buffering')
      later(5)
      await look()
      await look()
      expect(await moments('buffering')).toEqual(['2026-03-10T08:00:00.000Z', '2026-03-10T09:00:00.000Z'])
      expect(momentsOf(await ours.find('buffering'))).toEqual({ nextAt: '2026-03-10T11:00:00.000Z', skipped: 1, missed: 0 })
      await endRun('buffering')
    },
  },
  {
    title: 'does nothing while it is paused, and makes up for nothing afterwards',
    async check({ ours, at, look, moments }) {
      at('2026-03-10T07:00:00Z')
      await ours.put(daily({ id: 'paused', catchUpSeconds: 7 * 86_400 }))
      expect(await ours.pause('paused')).toMatchObject({ isPaused: true, dueAt: null })
      at('2026-03-12T09:00:00Z')
      await look()
      expect(momentsOf(await ours.resume('paused'))).toEqual({ nextAt: '2026-03-13T08:00:00.000Z', skipped: 0, missed: 0 })
      await look()
      expect(await moments('paused')).toEqual([])
      at('2026-03-13T08:00:00Z')
      await look()
      expect(await moments('paused')).toEqual(['2026-03-13T08:00:00.000Z'])
    },
  },
  {
    title: 'runs at once when it is triggered by hand, also while it is paused, and keeps its next moment',
    async check({ ours, at, look, runs, engine }) {
      at('2026-03-10T07:00:00Z')
      await ours.put(daily({ id: 'pressed' }))
      await ours.pause('pressed')
      at('2026-03-10T07:12:34.567Z')
      const { runId } = await ours.trigger('pressed')
      expect(await ours.trigger('pressed')).toEqual({ runId })
      await look()
      await look()
      expect((await runs('pressed')).map(({ id }) => id)).toEqual([runId])
      expect(await engine.result(runId, { timeoutMs: 15_000 })).toMatchObject({ state: 'completed' })
      at('2026-03-10T08:05:00Z')
      const again = await ours.trigger('pressed')
      await look()
      expect((await runs('pressed')).map(({ id }) => id)).toEqual([runId, again.runId])
      const stands = { isPaused: true, triggeredAt: null, nextAt: new Date('2026-03-10T08:00:00Z'), skipped: 0, missed: 0 }
      expect(await ours.find('pressed')).toMatchObject(stands)
    },
  },
  {
    title: 'the overlap policy holds for a trigger by hand too',
    async check({ ours, at, look, moments, endRun }) {
      at('2026-03-10T07:30:00Z')
      await ours.put(daily({ id: 'held', ...parking }))
      at('2026-03-10T08:00:00Z')
      await look()
      await ours.trigger('held')
      await look()
      expect(await moments('held')).toEqual(['2026-03-10T08:00:00.000Z'])
      expect(momentsOf(await ours.find('held'))).toMatchObject({ skipped: 1 })
      await endRun('held')
    },
  },
  {
    title: 'a changed rule counts from now, and a change of anything else leaves the next moment alone',
    async check({ ours, at, look, moments }) {
      at('2026-03-10T07:00:00Z')
      await ours.put(daily({ id: 'changed' }))
      at('2026-03-10T07:50:00Z')
      expect(momentsOf(await ours.put(daily({ id: 'changed', overlap: 'buffer-one' })))).toMatchObject({ nextAt: '2026-03-10T08:00:00.000Z' })
      const moved = await ours.put(daily({ id: 'changed', cron: '30 9 * * *', timeZone: 'Asia/Tokyo' }))
      expect(momentsOf(moved)).toMatchObject({ nextAt: '2026-03-11T00:30:00.000Z' })
      at('2026-03-10T08:00:00Z')
      await look()
      expect(await moments('changed')).toEqual([])
      expect(await ours.find('changed')).toEqual(moved)
    },
  },
  {
    title: 'lists the schedules of one tenant page by page, and a removed one fires no more',
    async check({ ours, theirs, at, look, moments }) {
      at('2026-03-10T07:00:00Z')
      for (const id of ['listed-c', 'listed-a', 'listed-b']) await ours.put(daily({ id }))
      await theirs.put(daily({ id: 'listed-a' }))
      const first = await ours.list({ limit: 2 })
      expect(first.items.map(({ id }) => id)).toEqual(['listed-a', 'listed-b'])
      const second = await ours.list({ limit: 2, cursor: first.nextCursor ?? undefined })
      expect([second.items.map(({ id }) => id), second.nextCursor]).toEqual([['listed-c'], null])
      expect((await theirs.list({ limit: 9 })).items).toHaveLength(1)
      await ours.remove('listed-a')
      await ours.remove('listed-a')
      expect(await ours.find('listed-a')).toBeNull()
      expect(await theirs.find('listed-a')).not.toBeNull()
      at('2026-03-10T08:00:00Z')
      await look()
      expect([await moments('listed-a'), (await moments('listed-b')).length]).toEqual([[], 1])
    },
  },
  {
    title: 'refuses a rule that cannot be read or never comes, an unknown zone, workflow or schedule, and input the workflow does not take',
    async check({ ours, at }) {
      at('2026-03-10T07:00:00Z')
      const refused = async (change: Partial<Parameters<typeof daily>[0]>, code: string) =>
        expect(ours.put(daily({ id: 'refused', ...change }))).rejects.toMatchObject({ code })
      await refused({ cron: 'every day' }, 'schedule-invalid')
      await refused({ cron: '0 0 31 2 *' }, 'schedule-invalid')
      await refused({ cron: '0 0 9 * * *' }, 'schedule-invalid')
      await refused({ timeZone: 'Mars/Olympus' }, 'schedule-invalid')
      await refused({ id: 'Refused/..' }, 'schedule-invalid')
      await refused({ catchUpSeconds: 9 }, 'schedule-invalid')
      await refused({ jitterSeconds: -1 }, 'schedule-invalid')
      await refused({ workflow: 'unknown' }, 'workflow-not-found')
      await refused({ input: 'text' }, 'workflow-input-invalid')
      expect(await ours.find('refused')).toBeNull()
      for (const steer of [ours.pause, ours.resume, ours.trigger]) {
        await expect(steer('nobody')).rejects.toMatchObject({ code: 'schedule-not-found' })
      }
    },
  },
]
