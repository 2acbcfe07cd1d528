import { expect } from 'vitest'
import { absentProposal, type PortUnderTest, portSuite } from './port-suite.ts'
import { sampleAction, sampleContent, sampleDecision, sampleMoment, sampleVersion } from './sample-rows.ts'

const titled = (after: string, isExcluded = false) => {
  const { preview, ...action } = sampleAction({ isExcluded })
  return { ...action, preview: { ...preview, changes: preview.changes.map((change) => ({ ...change, after })) } }
}

/** What became of proposals. */
export function proposalAnswersConformance(under: PortUnderTest): void {
  portSuite({
    ...under,
    port: 'proposal store: answers',
    promises(promise) {
      promise(
        'holds what was first asked against what stands now, action by action',
        async ({ stores: { proposals }, inOurs, inTheirs, proposed }) => {
          const content = sampleContent({ actions: [titled('First'), titled('Second')] })
          const { id } = await proposed({ current: sampleVersion({ content }), state: 'executed' })
          const edited = sampleVersion({ version: 2, content: { ...content, actions: [titled('Better'), titled('Second', true)] } })
          await inOurs((scope) => proposals.append(scope, { id, version: edited, isSimulated: true, waitsFor: null }))
          const text = (of: string) => [{ label: 'Title', text: of }]
          expect(await inOurs((scope) => proposals.answers(scope, [absentProposal(), id]))).toMatchObject([
            {
              ...{ id, state: 'executed', at: expect.any(Date), reason: null, verdict: null },
              actions: [
                { asked: text('First'), stands: text('Better'), isExcluded: false },
                { asked: text('Second'), stands: text('Second'), isExcluded: true },
              ],
            },
          ])
          expect(await inTheirs((scope) => proposals.answers(scope, [id]))).toEqual([])
        },
      )

      promise('lists what came into a state since an instant, oldest first', async ({ stores: { proposals }, inOurs, inTheirs, proposed }) => {
        const [first, second] = [await proposed({ state: 'failed' }), await proposed({ state: 'pending' })]
        await proposed({ state: 'rejected' })
        const list = (since: Date, limit = 9) => inOurs((scope) => proposals.changed(scope, { states: ['pending', 'failed'], since, limit }))
        expect(await list(new Date(0))).toMatchObject([
          { id: first.id, state: 'failed', title: first.current.content.title, createdAt: first.createdAt, expiresAt: expect.any(Date) },
          { id: second.id, state: 'pending', changedAt: expect.any(Date) },
        ])
        expect(await list(new Date(0), 1)).toHaveLength(1)
        expect(await list(new Date(Date.now() + 86_400_000))).toEqual([])
        expect(await inTheirs((scope) => proposals.changed(scope, { states: ['pending'], since: new Date(0), limit: 9 }))).toEqual([])
      })

      promise(
        'tells why it was rejected, and what its newest measurement came to',
        async ({ stores: { proposals, decisions }, given, inOurs, proposed }) => {
          const [rejected, measured] = [await proposed({ state: 'rejected' }), await proposed({ state: 'measured' })]
          const { userId } = await given.owner()
          const no = sampleDecision({ proposal: rejected, userId, verdict: 'reject', reason: 'Not our tone.' })
          const found = { evidenceId: null, recordedBy: 'system:test', recordedAt: sampleMoment }
          const answers = await inOurs(async (scope) => {
            await decisions.add(scope, no)
            await proposals.addOutcome(scope, measured.id, { ...found, kind: 'verified', detail: {} })
            await proposals.addOutcome(scope, measured.id, { ...found, kind: 'measured', detail: { verdict: 'lift' } })
            return proposals.answers(scope, [rejected.id, measured.id])
          })
          expect(answers).toMatchObject([
            { id: rejected.id, reason: 'Not our tone.', verdict: null },
            { id: measured.id, reason: null, verdict: 'lift' },
          ])
        },
      )
    },
  })
}
