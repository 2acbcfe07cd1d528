import { newId, type OutboxId } from '@bizosaas/kernel'
import { expect } from 'vitest'
import { type PortUnderTest, portSuite, type Standing } from './port-suite.ts'
import { sampleMoment, sampleOutboxEntry } from './sample-rows.ts'

const later = (ms: number) => new Date(Date.now() + ms)
const add = ({ stores: { outbox }, inOurs }: Standing, entry: ReturnType<typeof sampleOutboxEntry>) => inOurs((scope) => outbox.add(scope, entry))
/** Of our tenant alone: an outbox serves all of them. */
const dueIds = async ({ stores: { outbox }, inPlatform, ours }: Standing, now: Date) =>
  (await inPlatform((scope) => outbox.due(scope, { now, limit: 1000 }))).flatMap(({ id, tenantId }) => (tenantId === ours ? [id] : []))

/** What every outbox must do. */
export function outboxConformance(under: PortUnderTest): void {
  portSuite({
    ...under,
    port: 'outbox',
    promises(promise) {
      promise('gives back an entry to its own tenant, and to no other', async (standing) => {
        const {
          stores: { outbox },
          inOurs,
          inTheirs,
        } = standing
        const entry = sampleOutboxEntry({ kind: 'start-execution' })
        await add(standing, entry)
        expect(await inOurs((scope) => outbox.find(scope, entry.id))).toEqual(entry)
        expect(await inTheirs((scope) => outbox.find(scope, entry.id))).toBeNull()
        expect(await inOurs((scope) => outbox.find(scope, newId<OutboxId>()))).toBeNull()
      })

      promise('points at what is due, oldest first, without its content', async (standing) => {
        const {
          stores: { outbox },
          inPlatform,
          ours,
        } = standing
        const entries = [3, 1, 2].map((minute) => sampleOutboxEntry({ dueAt: new Date(sampleMoment.getTime() + minute * 60_000) }))
        const future = sampleOutboxEntry({ dueAt: later(3_600_000) })
        for (const entry of [...entries, future]) await add(standing, entry)
        expect(await dueIds(standing, new Date())).toEqual([entries[1]?.id, entries[2]?.id, entries[0]?.id])
        expect(await dueIds(standing, later(7_200_000))).toContain(future.id)
        const pointers = await inPlatform((scope) => outbox.due(scope, { now: new Date(), limit: 1000 }))
        const { payload: _payload, ...pointer } = entries[1] ?? future
        expect(pointers.find(({ id }) => id === pointer.id)).toEqual({ ...pointer, tenantId: ours })
        expect(await inPlatform((scope) => outbox.due(scope, { now: new Date(), limit: 1 }))).toHaveLength(1)
      })

      promise('one caller finishes an entry, and its pointer goes with it', async (standing) => {
        const {
          stores: { outbox },
          inOurs,
        } = standing
        const entry = sampleOutboxEntry()
        await add(standing, entry)
        const both = await Promise.all([1, 2].map(() => inOurs((scope) => outbox.finish(scope, entry.id, new Date()))))
        expect(both.toSorted()).toEqual([false, true])
        expect(await dueIds(standing, new Date())).toEqual([])
      })

      promise('another tenant can neither finish an entry nor put it off', async (standing) => {
        const {
          stores: { outbox },
          inTheirs,
        } = standing
        const entry = sampleOutboxEntry()
        await add(standing, entry)
        expect(await inTheirs((scope) => outbox.finish(scope, entry.id, new Date()))).toBe(false)
        await inTheirs((scope) => outbox.postpone(scope, entry.id, later(3_600_000)))
        expect(await dueIds(standing, new Date())).toEqual([entry.id])
      })

      promise('what is put off is due again then, and not before', async (standing) => {
        const {
          stores: { outbox },
          inOurs,
        } = standing
        const entry = sampleOutboxEntry()
        await add(standing, entry)
        await inOurs((scope) => outbox.postpone(scope, entry.id, later(60_000)))
        expect(await dueIds(standing, new Date())).toEqual([])
        expect(await dueIds(standing, later(120_000))).toEqual([entry.id])
      })

      promise('refuses a second entry of the same id', async (standing) => {
        const entry = sampleOutboxEntry()
        await add(standing, entry)
        await expect(add(standing, { ...entry, ref: 'other' })).rejects.toThrow()
        expect(await standing.inOurs((scope) => standing.stores.outbox.find(scope, entry.id))).toEqual(entry)
      })

      promise('tells the listeners with the commit what is due at once, and of a failed transaction nothing', async (standing) => {
        const {
          stores: { outbox },
          inOurs,
          hear,
          ours,
        } = standing
        const heard = await hear('bizosaas_outbox')
        const [lost, future, now] = [sampleOutboxEntry(), sampleOutboxEntry({ dueAt: later(3_600_000) }), sampleOutboxEntry()]
        const failing = inOurs(async (scope) => {
          await outbox.add(scope, lost)
          throw new Error('planted')
        })
        await expect(failing).rejects.toThrow('planted')
        for (const entry of [future, now]) await add(standing, entry)
        const { id, kind, ref } = now
        await expect.poll(() => oursOf(heard, ours)).toEqual([{ id, tenantId: ours, kind, ref }])
        expect(await dueIds(standing, new Date())).toEqual([now.id])
      })

      promise('announces with the commit that something changed and where, and nothing of a failed transaction', async (standing) => {
        const {
          stores: { outbox },
          inOurs,
          hear,
          ours,
        } = standing
        const heard = await hear('bizosaas_live')
        const failing = inOurs(async (scope) => {
          await outbox.announce(scope, { name: 'proposal-changed', subjectId: 'lost' })
          throw new Error('planted')
        })
        await expect(failing).rejects.toThrow('planted')
        await inOurs((scope) => outbox.announce(scope, { name: 'proposal-decided', subjectId: 'kept' }))
        await expect.poll(() => oursOf(heard, ours)).toEqual([{ name: 'proposal-decided', tenantId: ours, subjectId: 'kept' }])
      })
    },
  })
}

function oursOf(heard: readonly string[], ours: string): readonly unknown[] {
  return heard.map((payload) => JSON.parse(payload)).filter(({ tenantId }) => tenantId === ours)
}
