import { newId, type UserId } from '@bizosaas/kernel'
import { expect } from 'vitest'
import type { WaitsFor } from '../ports/proposal-store.ts'
import { absentProposal, type PortUnderTest, portSuite, type Standing } from './port-suite.ts'

const approve = { kind: 'change', expected: 'pending', to: 'approved' } as const
const stateOf = async ({ stores: { proposals }, inOurs }: Standing, id: Parameters<typeof proposals.find>[1]) =>
  (await inOurs((scope) => proposals.find(scope, id)))?.state

/** Moving a proposal through its states, and what moves with it. */
export function proposalMovesConformance(under: PortUnderTest): void {
  portSuite({
    ...under,
    port: 'proposal store: moves',
    promises(promise) {
      promise('moves only from the expected state, and tells whether this caller won', async (standing) => {
        const {
          stores: { proposals },
          inOurs,
          proposed,
        } = standing
        const { id } = await proposed()
        expect(await inOurs((scope) => proposals.move(scope, id, { kind: 'change', expected: 'changes-requested', to: 'pending' }))).toBe(false)
        expect(await inOurs((scope) => proposals.move(scope, id, approve))).toBe(true)
        expect(await inOurs((scope) => proposals.move(scope, id, approve))).toBe(false)
        expect(await stateOf(standing, id)).toBe('approved')
        expect(await inOurs((scope) => proposals.move(scope, absentProposal(), approve))).toBe(false)
      })

      promise('of many who move at once exactly one wins', async (standing) => {
        const {
          stores: { proposals },
          inOurs,
          proposed,
        } = standing
        const { id } = await proposed()
        const reject = { ...approve, to: 'rejected' } as const
        const moved = await Promise.all([approve, reject, approve, reject].map((change) => inOurs((scope) => proposals.move(scope, id, change))))
        expect(moved.filter(Boolean)).toHaveLength(1)
        expect(await stateOf(standing, id)).toBe(moved[0] === true || moved[2] === true ? 'approved' : 'rejected')
      })

      promise('throws for a step the table of its kind does not have', async (standing) => {
        const {
          stores: { proposals },
          inOurs,
          proposed,
        } = standing
        const { id } = await proposed()
        for (const change of [
          { kind: 'change', expected: 'pending', to: 'executed' },
          { kind: 'change', expected: 'rejected', to: 'pending' },
          { kind: 'setting', expected: 'executing', to: 'unknown' },
          { kind: 'enhancement', expected: 'pending', to: 'approved' },
        ] as const)
          await expect(inOurs((scope) => proposals.move(scope, id, change))).rejects.toMatchObject({ code: 'proposal-transition-refused' })
        expect(await stateOf(standing, id)).toBe('pending')
      })

      promise('a proposal that is held is held until the transaction ends, and whoever waited sees what came of it', async (standing) => {
        const {
          stores: { proposals },
          inOurs,
          proposed,
        } = standing
        const { id } = await proposed()
        const [held, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
        const order: string[] = []
        const first = inOurs(async (scope) => {
          await proposals.lock(scope, id)
          held.resolve()
          await go.promise
          await proposals.move(scope, id, approve)
          order.push('first')
        })
        await held.promise
        const second = inOurs(async (scope) => {
          const seen = await proposals.lock(scope, id)
          order.push('second')
          return seen.state
        })
        setTimeout(go.resolve, 50)
        expect(await second).toBe('approved')
        await first
        expect(order).toEqual(['first', 'second'])
      })

      promise('holds what is there, whole, and throws for what is not', async ({ stores: { proposals }, inOurs, inTheirs, proposed }) => {
        const proposal = await proposed()
        expect(await inOurs((scope) => proposals.lock(scope, proposal.id))).toEqual(proposal)
        await expect(inOurs((scope) => proposals.lock(scope, absentProposal()))).rejects.toMatchObject({ code: 'proposal-not-found' })
        await expect(inTheirs((scope) => proposals.lock(scope, proposal.id))).rejects.toMatchObject({ code: 'proposal-not-found' })
      })

      promise('counts the runs of its execution, each once', async ({ stores: { proposals }, inOurs, inTheirs, proposed }) => {
        const { id } = await proposed()
        const counted = await Promise.all([1, 2, 3].map(() => inOurs((scope) => proposals.countExecution(scope, id))))
        expect(counted.toSorted()).toEqual([1, 2, 3])
        await expect(inTheirs((scope) => proposals.countExecution(scope, id))).rejects.toThrow()
        expect(await inOurs((scope) => proposals.countExecution(scope, id))).toBe(4)
      })

      promise('says whom it waits for, until it waits for nobody', async ({ stores: { proposals }, inOurs, inTheirs, proposed }) => {
        const { id } = await proposed()
        const shown = async () => (await inOurs((scope) => proposals.summary(scope, id))) as { waitsFor: unknown }
        const need = { stage: 'agency', needed: 2, deciders: { kind: 'roles', roles: ['super_admin'] }, missing: 1 } as const
        const waitsFor: WaitsFor = { stage: 'agency', missing: 1, open: [need] }
        await inOurs((scope) => proposals.wait(scope, id, waitsFor))
        await inTheirs((scope) => proposals.wait(scope, id, null))
        expect((await shown()).waitsFor).toEqual({ stage: 'agency', missing: 1 })
        await inOurs((scope) => proposals.wait(scope, id, null))
        expect((await shown()).waitsFor).toBeNull()
      })

      promise('is given to a person there is, and to nobody else', async ({ stores: { proposals }, ours, given, inOurs, inTheirs, proposed }) => {
        const { id } = await proposed({ kind: 'enhancement', state: 'approved' })
        const { userId } = await given.staff(ours)
        expect(await inOurs((scope) => proposals.assign(scope, id, newId<UserId>()))).toBe(false)
        expect(await inTheirs((scope) => proposals.assign(scope, id, userId))).toBe(false)
        expect((await inOurs((scope) => proposals.find(scope, id)))?.assignedTo).toBeNull()
        expect(await inOurs((scope) => proposals.assign(scope, id, userId))).toBe(true)
        expect((await inOurs((scope) => proposals.find(scope, id)))?.assignedTo).toBe(userId)
      })

      promise('another tenant moves nothing', async (standing) => {
        const {
          stores: { proposals },
          inTheirs,
          proposed,
        } = standing
        const { id } = await proposed()
        expect(await inTheirs((scope) => proposals.move(scope, id, approve))).toBe(false)
        expect(await stateOf(standing, id)).toBe('pending')
      })
    },
  })
}
