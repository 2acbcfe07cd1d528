import { proposalPageSchema, proposalSummarySchema } from '@bizosaas/contracts'
import type { AgencyScope, ProposalId, TenantId, TenantScope } from '@bizosaas/kernel'
import { expect } from 'vitest'
import type { QueueFilter } from '../ports/proposal-store.ts'
import { absentProposal, type PortUnderTest, portSuite, type Standing } from './port-suite.ts'
import { sampleContent, sampleProposal, sampleVersion } from './sample-rows.ts'

type Proposals = Standing['stores']['proposals']

const page = async (proposals: Proposals, scope: TenantScope | AgencyScope, filter: Partial<QueueFilter> = {}) => {
  const { json } = await proposals.queue(scope, { group: 'all', limit: 25, ...filter })
  return proposalPageSchema.strict().parse(JSON.parse(json))
}
const idsOf = (found: { items: readonly { id: string }[] }) => found.items.map(({ id }) => id)

/** The queue as it goes over the wire. */
export function proposalQueueConformance(under: PortUnderTest): void {
  portSuite({
    ...under,
    port: 'proposal store: queue',
    promises(promise) {
      promise('shows a proposal with everything a row of the queue has', async ({ stores: { proposals }, ours, given, inOurs }) => {
        const proposal = sampleProposal({ tenantId: ours, proposedBy: `user:${(await given.staff(ours)).userId}` })
        const { id, current, createdAt } = proposal
        await inOurs((scope) => proposals.add(scope, proposal, { stage: 'client', missing: 2, open: [] }))
        const shown = {
          ...{ id, version: 1, kind: 'change', state: 'pending', title: 'Say what the page is about', target: 'Acme · shop.example' },
          tenant: { id: ours, slug: `t-${ours}`, name: 'Ours', isSimulated: false },
          proposedBy: { ref: proposal.proposedBy, label: 'Test person' },
          ...{
            risk: 'mid',
            grade: 'reversible',
            actionCount: 1,
            findingCodes: ['title-missing', 'title-duplicate'],
            costMicros: 1_250_000,
            currency: 'EUR',
          },
          ...{ waitsFor: { stage: 'client', missing: 2 }, isSimulated: true },
          ...{ expiresAt: current.content.expiresAt.toISOString(), createdAt: createdAt.toISOString() },
        }
        expect(await inOurs((scope) => proposals.summary(scope, id))).toEqual(shown)
        expect(await inOurs((scope) => page(proposals, scope))).toEqual({ items: [proposalSummarySchema.parse(shown)], nextCursor: null })
      })

      promise('shows an empty queue, and what is not there throws', async ({ stores: { proposals }, inOurs, inTheirs, proposed }) => {
        expect(await inOurs((scope) => page(proposals, scope))).toEqual({ items: [], nextCursor: null })
        await expect(inOurs((scope) => proposals.summary(scope, absentProposal()))).rejects.toMatchObject({ code: 'proposal-not-found' })
        const { id } = await proposed()
        await expect(inTheirs((scope) => proposals.summary(scope, id))).rejects.toMatchObject({ code: 'proposal-not-found' })
      })

      promise('pages newest first, without a gap or a repeat', async ({ stores: { proposals }, inOurs, proposed }) => {
        const made: ProposalId[] = []
        for (let n = 0; n < 5; n += 1) made.unshift((await proposed()).id)
        const pages: string[][] = []
        for (let cursor: string | undefined; pages.length < 4; ) {
          const found = await inOurs((scope) => page(proposals, scope, { limit: 2, cursor }))
          pages.push(idsOf(found))
          if (found.nextCursor === null) break
          cursor = found.nextCursor
        }
        expect(pages).toEqual([made.slice(0, 2), made.slice(2, 4), made.slice(4)])
        expect((await inOurs((scope) => page(proposals, scope, { limit: 5 }))).nextCursor).toBeNull()
      })

      promise('filters by drawer, state, risk, finding, agent and what is taken back', async ({ stores: { proposals }, inOurs, proposed }) => {
        const [waiting, running] = [await proposed(), await proposed({ state: 'executing' })]
        const done = await proposed({
          ...{ state: 'executed', undoes: waiting.id, proposedBy: 'agent:other' },
          current: sampleVersion({ content: sampleContent({ risk: 'high', findingCodes: ['link-broken'] }) }),
        })
        const ids = async (filter: Partial<QueueFilter>) => idsOf(await inOurs((scope) => page(proposals, scope, filter)))
        expect(await ids({ group: 'waiting' })).toEqual([waiting.id])
        expect(await ids({ group: 'running' })).toEqual([running.id])
        expect(await ids({ group: 'done' })).toEqual([done.id])
        expect(await ids({ states: ['executed', 'pending', 'nowhere'] })).toEqual([done.id, waiting.id])
        expect(await ids({ states: ['nowhere'] })).toEqual([])
        expect(await ids({ risk: 'high' })).toEqual([done.id])
        expect(await ids({ findingCode: 'title-duplicate' })).toEqual([running.id, waiting.id])
        expect(await ids({ agentId: 'other' })).toEqual([done.id])
        expect(await ids({ undoes: waiting.id })).toEqual([done.id])
        expect(await ids({ group: 'waiting', risk: 'high' })).toEqual([])
      })

      promise('shows over many tenants exactly those a person may see, the newest of all first', async (standing) => {
        const {
          stores: { proposals },
          ours,
          theirs,
          given,
          inTheirs,
          inAgency,
          proposed,
        } = standing
        const mine = await proposed()
        const other = sampleProposal({ tenantId: theirs })
        await inTheirs((scope) => proposals.add(scope, other, null))
        const seenBy = async (...assigned: readonly TenantId[]) =>
          idsOf(await inAgency(await given.staff(...assigned), (scope) => page(proposals, scope)))
        expect(await seenBy(ours, theirs)).toEqual([other.id, mine.id])
        expect(await seenBy(ours)).toEqual([mine.id])
        expect(await seenBy()).toEqual([])
        const owner = await given.owner()
        const narrowed = idsOf(await inAgency(owner, (scope) => page(proposals, scope, { tenantId: theirs })))
        expect(narrowed).toEqual([other.id])
      })

      promise(
        'another tenant’s queue has none of ours, whichever tenant is asked for',
        async ({ stores: { proposals }, ours, inTheirs, proposed }) => {
          await proposed()
          expect((await inTheirs((scope) => page(proposals, scope))).items).toEqual([])
          expect((await inTheirs((scope) => page(proposals, scope, { tenantId: ours }))).items).toEqual([])
        },
      )

      promise(
        'names people by their name, agents and the platform by what they are called',
        async ({ stores: { proposals }, ours, given, inOurs }) => {
          const person = `user:${(await given.staff(ours)).userId}`
          const nobody = `user:${absentProposal()}`
          const refs = [person, nobody, 'agent:technical-seo-specialist', 'system:executor', person]
          expect(await inOurs((scope) => proposals.labels(scope, refs))).toEqual(
            new Map([
              [person, 'Test person'],
              [nobody, 'Someone'],
              ['agent:technical-seo-specialist', 'Technical seo specialist'],
              ['system:executor', 'Executor'],
            ]),
          )
          expect(await inOurs((scope) => proposals.labels(scope, []))).toEqual(new Map())
        },
      )
    },
  })
}
