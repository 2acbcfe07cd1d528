import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { type PortUnderTest, portSuite } from './port-suite.ts'
import { sampleContent, sampleProposal, sampleVersion } from './sample-rows.ts'

/** Finding proposals by what they are and how they stand. */
export function proposalReaderConformance(under: PortUnderTest): void {
  portSuite({
    ...under,
    port: 'proposal store: reader',
    promises(promise) {
      promise(
        'finds what a proposer made under a key, and nothing of another proposer, key or tenant',
        async ({ stores: { proposals }, theirs, inOurs, inTheirs, proposed }) => {
          const proposal = await proposed({ originKey: 'finding-1', proposedBy: 'agent:a' })
          const claim = (proposedBy: string, key: string) => inOurs((scope) => proposals.claimOrigin(scope, { proposedBy, key }))
          expect(await claim('agent:a', 'finding-1')).toBe(proposal.id)
          expect([await claim('agent:b', 'finding-1'), await claim('agent:a', 'finding-2')]).toEqual([null, null])
          expect(await inTheirs((scope) => proposals.claimOrigin(scope, { proposedBy: 'agent:a', key: 'finding-1' }))).toBeNull()
          await inTheirs((scope) => proposals.add(scope, sampleProposal({ tenantId: theirs, originKey: 'finding-1', proposedBy: 'agent:a' }), null))
        },
      )

      promise('refuses a second proposal of the same proposer under the same key', async ({ stores: { proposals }, ours, inOurs, proposed }) => {
        await proposed({ originKey: 'finding-1' })
        await expect(inOurs((scope) => proposals.add(scope, sampleProposal({ tenantId: ours, originKey: 'finding-1' }), null))).rejects.toThrow()
        await proposed({ originKey: 'finding-1', proposedBy: 'agent:other' })
        await proposed()
        await proposed()
      })

      promise('of many who claim a key and propose at once, one proposes and the others find it', async ({ stores: { proposals }, ours, inOurs }) => {
        const claim = () =>
          inOurs(async (scope) => {
            const found = await proposals.claimOrigin(scope, { proposedBy: 'agent:a', key: 'finding-1' })
            if (found !== null) return { id: found, isNew: false }
            // Long enough for the others to ask too, before this one has written anything.
            await pause(50)
            const proposal = sampleProposal({ tenantId: ours, originKey: 'finding-1', proposedBy: 'agent:a' })
            await proposals.add(scope, proposal, null)
            return { id: proposal.id, isNew: true }
          })
        const claimed = await Promise.all(Array.from({ length: 6 }, claim))
        expect(claimed.filter(({ isNew }) => isNew)).toHaveLength(1)
        expect(new Set(claimed.map(({ id }) => id)).size).toBe(1)
      })

      promise('lists the proposals that take one back, with their states', async ({ stores: { proposals }, inOurs, inTheirs, proposed }) => {
        const original = await proposed()
        const [first, second] = [await proposed({ undoes: original.id }), await proposed({ undoes: original.id, state: 'rejected' })]
        expect(await inOurs((scope) => proposals.undoing(scope, original.id))).toEqual([
          { id: first.id, state: 'pending' },
          { id: second.id, state: 'rejected' },
        ])
        expect(await inOurs((scope) => proposals.undoing(scope, first.id))).toEqual([])
        expect(await inTheirs((scope) => proposals.undoing(scope, original.id))).toEqual([])
      })

      promise(
        'lists what waits or is approved and whose time is over, oldest first',
        async ({ stores: { proposals }, inOurs, inTheirs, proposed }) => {
          const now = new Date()
          const at = (ms: number) => sampleVersion({ content: sampleContent({ expiresAt: new Date(now.getTime() + ms) }) })
          const late = [
            await proposed({ current: at(-1) }),
            await proposed({ current: at(-60_000), state: 'changes-requested' }),
            await proposed({ current: at(0), state: 'approved', kind: 'setting' }),
          ]
          await proposed({ current: at(60_000) })
          await proposed({ current: at(-1), state: 'executing' })
          await proposed({ current: at(-1), state: 'rejected' })
          await proposed({ current: at(-1), state: 'approved', kind: 'enhancement' })
          const expired = (limit: number) => inOurs((scope) => proposals.expired(scope, { now, limit }))
          expect(await expired(10)).toEqual(late.map(({ id }) => id))
          expect(await expired(2)).toEqual(late.slice(0, 2).map(({ id }) => id))
          expect(await inTheirs((scope) => proposals.expired(scope, { now, limit: 10 }))).toEqual([])
        },
      )

      promise('goes by the deadline of the current version', async ({ stores: { proposals }, inOurs, proposed }) => {
        const now = new Date()
        const { id } = await proposed({ current: sampleVersion({ content: sampleContent({ expiresAt: new Date(now.getTime() - 1) }) }) })
        const longer = sampleVersion({ version: 2, content: sampleContent({ expiresAt: new Date(now.getTime() + 60_000) }) })
        await inOurs((scope) => proposals.append(scope, { id, version: longer, isSimulated: true, waitsFor: null }))
        expect(await inOurs((scope) => proposals.expired(scope, { now, limit: 10 }))).toEqual([])
      })
    },
  })
}
