import { type AgentRunId, newId, type UserId } from '@bizosaas/kernel'
import { expect } from 'vitest'
import { type PortUnderTest, portSuite } from './port-suite.ts'
import { sampleContent, sampleProposal, sampleVersion } from './sample-rows.ts'

/** Adding a proposal, appending versions, reading them back. */
export function proposalVersionsConformance(under: PortUnderTest): void {
  portSuite({
    ...under,
    port: 'proposal store: versions',
    promises(promise) {
      promise('gives back every field of a change, a setting and an enhancement', async ({ stores: { proposals }, ours, given, inOurs }) => {
        const { userId } = await given.staff(ours)
        const change = sampleProposal({ tenantId: ours, onBehalfOf: userId, agentRunId: newId<AgentRunId>(), originKey: 'key-1' })
        const setting = {
          ...{ command: 'schedule.pause-schedule', input: { id: 'nightly', paused: true, list: [1] }, title: 'Pause a schedule' },
          changes: [{ field: 'paused', label: 'Paused', kind: 'flag' as const, before: 'no', after: 'yes' }],
          precondition: { paused: false },
          undo: { command: 'schedule.resume-schedule', input: { id: 'nightly' } },
        }
        const bare = { actions: [], prediction: null, costMicros: null, currency: null }
        const all = [
          change,
          sampleProposal({
            tenantId: ours,
            kind: 'setting',
            isSimulated: false,
            current: sampleVersion({ content: sampleContent({ ...bare, setting }) }),
          }),
          sampleProposal({
            ...{ tenantId: ours, kind: 'enhancement', state: 'identified', undoes: change.id, proposedBy: `user:${userId}` },
            current: sampleVersion({
              content: sampleContent({ ...bare, requirements: '# What it must do' }),
              policyAnswer: { kind: 'allow', rules: ['a'] },
            }),
          }),
        ]
        for (const proposal of all) {
          await inOurs((scope) => proposals.add(scope, proposal, null))
          expect(await inOurs((scope) => proposals.find(scope, proposal.id))).toEqual(proposal)
        }
      })

      promise(
        'an appended version is the current one, and earlier ones stay readable as they were',
        async ({ stores: { proposals }, inOurs, proposed }) => {
          const proposal = await proposed()
          const second = sampleVersion({
            version: 2,
            content: sampleContent({ title: 'Shorter' }),
            editedBy: 'user:1',
            authors: ['agent:a', 'user:1'],
            mac: 'b'.repeat(64),
          })
          await inOurs((scope) => proposals.append(scope, { id: proposal.id, version: second, isSimulated: false, waitsFor: null }))
          expect(await inOurs((scope) => proposals.versions(scope, proposal.id))).toEqual([proposal.current, second])
          expect(await inOurs((scope) => proposals.find(scope, proposal.id))).toEqual({ ...proposal, current: second, isSimulated: false })
        },
      )

      promise(
        'refuses a version number twice, a proposal twice, and a version of what is not there',
        async ({ stores: { proposals }, ours, inOurs, proposed }) => {
          const proposal = await proposed()
          const again = sampleVersion({ version: 1, content: sampleContent({ title: 'Rewritten history' }) })
          const append = { version: again, isSimulated: true, waitsFor: null }
          await expect(inOurs((scope) => proposals.append(scope, { ...append, id: proposal.id }))).rejects.toThrow()
          await expect(inOurs((scope) => proposals.add(scope, { ...proposal, current: again }, null))).rejects.toThrow()
          const absent = sampleProposal({ tenantId: ours })
          await expect(inOurs((scope) => proposals.append(scope, { ...append, id: absent.id }))).rejects.toThrow()
          expect(await inOurs((scope) => proposals.versions(scope, proposal.id))).toEqual([proposal.current])
        },
      )

      promise(
        'refuses to take back a proposal that is not there, and to act for a person who is not',
        async ({ stores: { proposals }, ours, inOurs }) => {
          const absent = sampleProposal({ tenantId: ours })
          await expect(inOurs((scope) => proposals.add(scope, sampleProposal({ tenantId: ours, undoes: absent.id }), null))).rejects.toThrow()
          await expect(
            inOurs((scope) => proposals.add(scope, sampleProposal({ tenantId: ours, onBehalfOf: newId<UserId>() }), null)),
          ).rejects.toThrow()
        },
      )

      promise(
        'another tenant neither reads a proposal nor appends to it nor takes it back',
        async ({ stores: { proposals }, theirs, inOurs, inTheirs, proposed }) => {
          const proposal = await proposed()
          expect(await inTheirs((scope) => proposals.find(scope, proposal.id))).toBeNull()
          expect(await inTheirs((scope) => proposals.versions(scope, proposal.id))).toEqual([])
          const append = { id: proposal.id, version: sampleVersion({ version: 2 }), isSimulated: true, waitsFor: null }
          await expect(inTheirs((scope) => proposals.append(scope, append))).rejects.toThrow()
          await expect(inTheirs((scope) => proposals.add(scope, sampleProposal({ tenantId: theirs, undoes: proposal.id }), null))).rejects.toThrow()
          expect(await inOurs((scope) => proposals.find(scope, proposal.id))).toEqual(proposal)
        },
      )

      promise('keeps nothing of a transaction that fails', async ({ stores: { proposals }, ours, inOurs, proposed }) => {
        const [kept, lost] = [await proposed(), sampleProposal({ tenantId: ours })]
        const failing = inOurs(async (scope) => {
          await proposals.add(scope, lost, null)
          await proposals.append(scope, { id: kept.id, version: sampleVersion({ version: 2 }), isSimulated: true, waitsFor: null })
          throw new Error('planted')
        })
        await expect(failing).rejects.toThrow('planted')
        expect(await inOurs((scope) => proposals.find(scope, lost.id))).toBeNull()
        expect(await inOurs((scope) => proposals.find(scope, kept.id))).toEqual(kept)
      })
    },
  })
}
