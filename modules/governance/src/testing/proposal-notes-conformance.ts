import { type EvidenceId, newId } from '@bizosaas/kernel'
import { expect } from 'vitest'
import type { ProposalComment, ProposalOutcome } from '../ports/proposal-store.ts'
import { absentProposal, type PortUnderTest, portSuite } from './port-suite.ts'
import { sampleEvidence, sampleMoment, sampleProposal, sampleSeal } from './sample-rows.ts'

const comment = (body: string): ProposalComment => ({ id: newId(), version: 1, author: 'user:1', body, createdAt: sampleMoment })
const outcome = (change: Partial<ProposalOutcome> = {}): ProposalOutcome => ({
  ...{ kind: 'verified', evidenceId: null, detail: { actionIndex: 0, text: 'Seen.' }, recordedBy: 'system:verify-change', recordedAt: sampleMoment },
  ...change,
})

/** Seals, comments and outcomes: said once, never changed. */
export function proposalNotesConformance(under: PortUnderTest): void {
  portSuite({
    ...under,
    port: 'proposal store: notes',
    promises(promise) {
      promise('a version has one seal, which stays as it was made', async ({ stores: { proposals }, inOurs, proposed }) => {
        const proposal = await proposed()
        const made = sampleSeal(proposal)
        expect(await inOurs((scope) => proposals.findSeal(scope, { id: proposal.id, version: 1 }))).toBeNull()
        await inOurs((scope) => proposals.addSeal(scope, made))
        await expect(inOurs((scope) => proposals.addSeal(scope, sampleSeal(proposal, { text: 'b'.repeat(64), decisionIds: [] })))).rejects.toThrow()
        expect(await inOurs((scope) => proposals.findSeal(scope, { id: proposal.id, version: 1 }))).toEqual(made)
        expect(await inOurs((scope) => proposals.findSeal(scope, { id: proposal.id, version: 2 }))).toBeNull()
      })

      promise('refuses the seal of a version that does not exist', async ({ stores: { proposals }, ours, inOurs, proposed }) => {
        const proposal = await proposed()
        await expect(inOurs((scope) => proposals.addSeal(scope, sampleSeal(proposal, { version: 2 })))).rejects.toThrow()
        await expect(inOurs((scope) => proposals.addSeal(scope, sampleSeal(sampleProposal({ tenantId: ours }))))).rejects.toThrow()
      })

      promise(
        'lists comments in the order they were made, and refuses one on what is not there',
        async ({ stores: { proposals }, inOurs, proposed }) => {
          const { id } = await proposed()
          const said = [comment('Why now?'), comment('Because.')]
          for (const one of said) await inOurs((scope) => proposals.addComment(scope, id, one))
          expect(await inOurs((scope) => proposals.comments(scope, id))).toEqual(said)
          await expect(inOurs((scope) => proposals.addComment(scope, absentProposal(), comment('Hello?')))).rejects.toThrow()
          await expect(inOurs((scope) => proposals.addComment(scope, id, { ...comment('Instead.'), id: said[0]?.id ?? '' }))).rejects.toThrow()
          expect(await inOurs((scope) => proposals.comments(scope, id))).toEqual(said)
        },
      )

      promise('lists outcomes in the order they were recorded, and refuses one without its proposal or its evidence', async (standing) => {
        const {
          stores: { proposals, evidence },
          ours,
          inOurs,
          proposed,
        } = standing
        const { id } = await proposed()
        const seen = sampleEvidence(ours)
        await inOurs((scope) => evidence.add(scope, seen))
        const recorded = [outcome(), outcome({ kind: 'not-measurable', evidenceId: seen.id, detail: null })]
        for (const one of recorded) await inOurs((scope) => proposals.addOutcome(scope, id, one))
        await expect(inOurs((scope) => proposals.addOutcome(scope, absentProposal(), outcome()))).rejects.toThrow()
        await expect(inOurs((scope) => proposals.addOutcome(scope, id, outcome({ evidenceId: newId<EvidenceId>() })))).rejects.toThrow()
        expect(await inOurs((scope) => proposals.outcomes(scope, id))).toEqual(recorded)
      })

      promise('another tenant neither reads nor adds any of it', async ({ stores: { proposals, evidence }, ours, inOurs, inTheirs, sealed }) => {
        const { id } = await sealed()
        const seen = sampleEvidence(ours)
        await inOurs(async (scope) => {
          await evidence.add(scope, seen)
          await proposals.addComment(scope, id, comment('Ours.'))
          await proposals.addOutcome(scope, id, outcome())
        })
        expect(await inTheirs((scope) => proposals.findSeal(scope, { id, version: 1 }))).toBeNull()
        expect(await inTheirs((scope) => proposals.comments(scope, id))).toEqual([])
        expect(await inTheirs((scope) => proposals.outcomes(scope, id))).toEqual([])
        await expect(inTheirs((scope) => proposals.addComment(scope, id, comment('Theirs.')))).rejects.toThrow()
        await expect(inTheirs((scope) => proposals.addOutcome(scope, id, outcome()))).rejects.toThrow()
      })
    },
  })
}
