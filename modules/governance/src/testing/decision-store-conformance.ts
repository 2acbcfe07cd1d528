import { newId, type UserId } from '@bizosaas/kernel'
import { expect } from 'vitest'
import { absentProposal, type PortUnderTest, portSuite } from './port-suite.ts'
import { sampleDecision, sampleProposal, sampleVersion } from './sample-rows.ts'

/** What every store of decisions must do. */
export function decisionStoreConformance(under: PortUnderTest): void {
  portSuite({
    ...under,
    port: 'decision store',
    promises(promise) {
      promise('gives back every field, in the order the decisions were made', async ({ stores: { decisions }, ours, given, inOurs, proposed }) => {
        const proposal = await proposed()
        const { userId } = await given.staff(ours)
        const made = [
          sampleDecision({ proposal, userId }),
          sampleDecision({ proposal, userId, stage: 'client', verdict: 'reject', reason: 'Too long.' }),
          sampleDecision({ proposal, userId: (await given.owner()).userId, role: 'super_admin', verdict: 'request-changes', reason: 'Shorter.' }),
        ]
        for (const decision of made) await inOurs((scope) => decisions.add(scope, decision))
        expect(await inOurs((scope) => decisions.list(scope, proposal))).toEqual(made)
      })

      promise('lists those of one version, or of all', async ({ stores: { decisions, proposals }, ours, given, inOurs, proposed }) => {
        const proposal = await proposed()
        const { userId } = await given.staff(ours)
        const next = { ...proposal, current: sampleVersion({ version: 2 }) }
        await inOurs((scope) => proposals.append(scope, { id: proposal.id, version: next.current, isSimulated: true, waitsFor: null }))
        const [first, second] = [sampleDecision({ proposal, userId }), sampleDecision({ proposal: next, userId })]
        for (const decision of [first, second]) await inOurs((scope) => decisions.add(scope, decision))
        expect(await inOurs((scope) => decisions.list(scope, { id: proposal.id, version: 2 }))).toEqual([second])
        expect(await inOurs((scope) => decisions.list(scope, { id: proposal.id }))).toEqual([first, second])
      })

      promise(
        'refuses a second word of the same person on the same version and stage, and the first stays',
        async ({ stores: { decisions }, ours, given, inOurs, proposed }) => {
          const proposal = await proposed()
          const { userId } = await given.staff(ours)
          const first = sampleDecision({ proposal, userId })
          await inOurs((scope) => decisions.add(scope, first))
          const second = sampleDecision({ proposal, userId, verdict: 'reject', reason: 'On second thoughts.' })
          await expect(inOurs((scope) => decisions.add(scope, second))).rejects.toMatchObject({ code: 'decision-already-made' })
          await expect(inOurs((scope) => decisions.add(scope, { ...first, stage: 'client', verdict: 'reject', reason: 'x' }))).rejects.toThrow()
          expect(await inOurs((scope) => decisions.list(scope, proposal))).toEqual([first])
        },
      )

      promise(
        'gives back the marked changes that were approved, for their tenant alone, and no more once they are undone',
        async ({ stores: { decisions, proposals }, ours, given, inOurs, inTheirs, proposed }) => {
          const proposal = await proposed()
          const { userId } = await given.staff(ours)
          const marks = [{ start: 0, end: 3, kind: 'name' as const }]
          const [action] = proposal.current.content.actions
          if (action === undefined) throw new Error('the sample proposes nothing')
          const marked = { ...action.preview.changes[0], field: 'title', label: 'Title', kind: 'text' as const, before: null, after: 'Ana', marks }
          const changed = { ...action, isExcluded: false, preview: { ...action.preview, changes: [marked] } }
          const content = { ...proposal.current.content, actions: [changed, { ...changed, isExcluded: true }] }
          const version = { ...sampleVersion({ version: 2 }), content }
          await inOurs((scope) => proposals.append(scope, { id: proposal.id, version, isSimulated: true, waitsFor: null }))
          expect(await inOurs((scope) => decisions.approvedMarks(scope))).toEqual([])
          await inOurs((scope) => decisions.add(scope, sampleDecision({ proposal: { ...proposal, current: version }, userId })))
          expect(await inOurs((scope) => decisions.approvedMarks(scope))).toEqual([marked])
          expect(await inTheirs((scope) => decisions.approvedMarks(scope))).toEqual([])
          const way = ['pending', 'approved', 'executing', 'executed', 'undone'] as const
          for (const [at, expected] of way.slice(0, -1).entries())
            await inOurs((scope) => proposals.move(scope, proposal.id, { kind: 'change', expected, to: way[at + 1] ?? 'undone' }))
          expect(await inOurs((scope) => decisions.approvedMarks(scope))).toEqual([])
        },
      )

      promise('of two words of one person at once, one is refused', async ({ stores: { decisions }, ours, given, inOurs, proposed }) => {
        const proposal = await proposed()
        const { userId } = await given.staff(ours)
        const both = [1, 2].map(() => inOurs((scope) => decisions.add(scope, sampleDecision({ proposal, userId }))))
        expect((await Promise.allSettled(both)).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
        expect(await inOurs((scope) => decisions.list(scope, proposal))).toHaveLength(1)
      })

      promise(
        'refuses a decision on a version that does not exist, and by a person who does not',
        async ({ stores: { decisions }, ours, given, inOurs, proposed }) => {
          const proposal = await proposed()
          const { userId } = await given.staff(ours)
          const absent = sampleProposal({ tenantId: ours, id: absentProposal() })
          await expect(inOurs((scope) => decisions.add(scope, sampleDecision({ proposal: absent, userId })))).rejects.toThrow()
          await expect(inOurs((scope) => decisions.add(scope, sampleDecision({ proposal, userId, version: 2 })))).rejects.toThrow()
          await expect(inOurs((scope) => decisions.add(scope, sampleDecision({ proposal, userId: newId<UserId>() })))).rejects.toThrow()
        },
      )

      promise(
        'another tenant can neither see the decisions on a proposal nor add one',
        async ({ stores: { decisions }, ours, given, inOurs, inTheirs, proposed }) => {
          const proposal = await proposed()
          const { userId } = await given.staff(ours)
          const made = sampleDecision({ proposal, userId })
          await inOurs((scope) => decisions.add(scope, made))
          expect(await inTheirs((scope) => decisions.list(scope, proposal))).toEqual([])
          await expect(inTheirs((scope) => decisions.add(scope, sampleDecision({ proposal, userId, stage: 'client' })))).rejects.toThrow()
          expect(await inOurs((scope) => decisions.list(scope, proposal))).toEqual([made])
        },
      )
    },
  })
}
