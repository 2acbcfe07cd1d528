import { expect } from 'vitest'
import { verifyChain } from '../domain/audit-chain.ts'
import type { AuditLink } from '../domain/audit-record.ts'
import { type PortUnderTest, portSuite, type Standing } from './port-suite.ts'
import { sampleAuditEntry } from './sample-rows.ts'

const eventsOf = (links: readonly AuditLink[]) => links.map(({ body }) => JSON.parse(body).event)
const write = ({ stores: { audit }, inOurs }: Standing, ...events: readonly string[]) =>
  inOurs((scope) =>
    audit.append(
      scope,
      events.map((event) => sampleAuditEntry({ event })),
    ),
  )
const all = { seq: 0, limit: 1000 }

/** What every audit trail must do. */
export function auditTrailConformance(under: PortUnderTest): void {
  portSuite({
    ...under,
    port: 'audit trail',
    promises(promise) {
      promise('an empty chain has no head and no records, and nothing to write writes nothing', async (standing) => {
        const {
          stores: { audit },
          inOurs,
        } = standing
        await write(standing)
        expect(await inOurs((scope) => audit.head(scope))).toBeNull()
        expect(await inOurs((scope) => audit.after(scope, all))).toEqual([])
      })

      promise('links each record to the one before it, in the order given, and the chain verifies', async (standing) => {
        const {
          stores: { audit },
          inOurs,
          ours,
        } = standing
        await write(standing, 'one', 'two')
        await write(standing, 'three')
        const links = await inOurs((scope) => audit.after(scope, all))
        expect(eventsOf(links)).toEqual(['one', 'two', 'three'])
        expect(links.map(({ seq }) => seq)).toEqual([1, 2, 3])
        const head = await inOurs((scope) => audit.head(scope))
        expect(verifyChain({ chain: ours, links, head })).toMatchObject({ kind: 'intact', records: 3 })
        expect(head).toEqual({ seq: 3, hash: links.at(-1)?.hash })
      })

      promise('keeps every field of an entry', async ({ stores: { audit }, inOurs, ours }) => {
        const entry = sampleAuditEntry({ onBehalfOf: 'user:1', digest: 'abc', detail: { n: 1, list: [null, 'x'] } })
        await inOurs((scope) => audit.append(scope, [entry]))
        const [link] = await inOurs((scope) => audit.after(scope, all))
        expect(JSON.parse(link?.body ?? '')).toEqual({ ...entry, chain: ours })
      })

      promise('pages newest first, by number and by subject, and goes on after a number in order', async ({ stores: { audit }, inOurs }) => {
        const entries = ['a', 'b', 'a', 'b', 'a'].map((subjectId, index) => sampleAuditEntry({ event: `e${index + 1}`, subjectId }))
        await inOurs((scope) => audit.append(scope, entries))
        const page = (beforeSeq: number | null, subjectId: string | null, limit: number) =>
          inOurs((scope) => audit.page(scope, { beforeSeq, subjectId, limit }))
        expect(eventsOf(await page(null, null, 2))).toEqual(['e5', 'e4'])
        expect(eventsOf(await page(4, null, 2))).toEqual(['e3', 'e2'])
        expect(eventsOf(await page(null, 'a', 10))).toEqual(['e5', 'e3', 'e1'])
        expect(eventsOf(await page(5, 'a', 1))).toEqual(['e3'])
        expect(eventsOf(await inOurs((scope) => audit.after(scope, { seq: 2, limit: 2 })))).toEqual(['e3', 'e4'])
      })

      promise('is written with what it is about, or not at all', async (standing) => {
        const {
          stores: { audit },
          inOurs,
        } = standing
        await write(standing, 'kept')
        const failing = inOurs(async (scope) => {
          await audit.append(scope, [sampleAuditEntry({ event: 'lost' })])
          throw new Error('planted')
        })
        await expect(failing).rejects.toThrow('planted')
        await write(standing, 'next')
        expect(eventsOf(await inOurs((scope) => audit.after(scope, all)))).toEqual(['kept', 'next'])
      })

      promise('gives many who write at once one unbroken chain', async (standing) => {
        const {
          stores: { audit },
          inOurs,
          ours,
        } = standing
        await Promise.all(Array.from({ length: 12 }, (_, index) => write(standing, `a${index}`, `b${index}`)))
        const links = await inOurs((scope) => audit.after(scope, all))
        const head = await inOurs((scope) => audit.head(scope))
        expect(verifyChain({ chain: ours, links, head })).toMatchObject({ kind: 'intact', records: 24 })
      })

      promise('a chain is its own tenant’s: another neither reads nor continues it', async (standing) => {
        const {
          stores: { audit },
          inOurs,
          inTheirs,
          theirs,
        } = standing
        await write(standing, 'ours')
        expect(await inTheirs((scope) => audit.head(scope))).toBeNull()
        expect(await inTheirs((scope) => audit.page(scope, { beforeSeq: null, subjectId: null, limit: 10 }))).toEqual([])
        await inTheirs((scope) => audit.append(scope, [sampleAuditEntry({ event: 'theirs' })]))
        const links = await inTheirs((scope) => audit.after(scope, all))
        expect(verifyChain({ chain: theirs, links, head: await inTheirs((scope) => audit.head(scope)) })).toMatchObject({
          kind: 'intact',
          records: 1,
        })
        expect(eventsOf(await inOurs((scope) => audit.after(scope, all)))).toEqual(['ours'])
      })

      promise('the agency has one chain of its own, which verifies too', async ({ stores: { audit }, inPlatform, inOurs }) => {
        const before = (await inPlatform((scope) => audit.agencyHead(scope)))?.seq ?? 0
        await inPlatform((scope) => audit.appendAgency(scope, [sampleAuditEntry({ event: 'founded' }), sampleAuditEntry({ event: 'host-allowed' })]))
        const links = await inPlatform((scope) => audit.agencyAfter(scope, all))
        expect(eventsOf(await inPlatform((scope) => audit.agencyPage(scope, { beforeSeq: null, limit: 2 })))).toEqual(['host-allowed', 'founded'])
        expect(eventsOf(await inPlatform((scope) => audit.agencyPage(scope, { beforeSeq: before + 2, limit: 1 })))).toEqual(['founded'])
        const head = await inPlatform((scope) => audit.agencyHead(scope))
        expect(verifyChain({ chain: 'agency', links, head })).toMatchObject({ kind: 'intact', records: before + 2 })
        expect(await inOurs((scope) => audit.head(scope))).toBeNull()
      })
    },
  })
}
