import { type ConnectionId, type EffectId, type Json, newId } from '@bizosaas/kernel'
import { expect } from 'vitest'
import { effectCall, effectLater, effectStep, intendedEffect } from './intended-effect.ts'
import { type PortUnderTest, portSuite } from './port-suite.ts'
import { sampleIntent } from './sample-rows.ts'

/** Reading the ledger, and whose it is. */
export function effectReadsConformance(under: PortUnderTest): void {
  portSuite({
    ...under,
    port: 'effect ledger: reads',
    promises(promise) {
      promise('lists in the order of the actions, of one version or of all, and names the proposal that took one back', async (standing) => {
        const {
          stores: { effects },
          inOurs,
          sealed,
          proposed,
        } = standing
        const proposal = await sealed()
        const ids: EffectId[] = []
        for (const index of [2, 0, 1]) ids.push((await intendedEffect(standing, { proposal, actionIndex: index })).id)
        const undoing = await proposed({ undoes: proposal.id })
        await inOurs((scope) => effects.move(scope, ids[1] as EffectId, effectStep({ expected: 'intent', to: 'done' })))
        await inOurs((scope) => effects.move(scope, ids[1] as EffectId, effectStep({ expected: 'done', to: 'undone' }, { undoneBy: undoing.id })))
        const listed = await inOurs((scope) => effects.list(scope, { id: proposal.id, version: 1 }))
        expect(listed.map(({ id, undoneBy }) => [id, undoneBy])).toEqual([
          [ids[1], undoing.id],
          [ids[2], null],
          [ids[0], null],
        ])
        expect(await inOurs((scope) => effects.list(scope, { id: proposal.id }))).toEqual(listed)
        expect(await inOurs((scope) => effects.list(scope, { id: proposal.id, version: 2 }))).toEqual([])
      })

      promise('gives how our own writes over one connection moved its objects, newest first', async (standing) => {
        const { stores, inOurs, inTheirs, sealed } = standing
        const proposal = await sealed()
        const connectionId = newId<ConnectionId>()
        const write = async (actionIndex: number, over: ConnectionId, result: Json) => {
          const intent = sampleIntent(proposal, { actionIndex, connectionId: over })
          await inOurs(async (scope) => {
            await stores.effects.intend(scope, intent, effectCall)
            await stores.effects.move(scope, intent.id, effectStep({ expected: 'intent', to: 'done' }, { result }))
          })
        }
        await write(0, connectionId, { ok: true, moved: { from: 1, to: 2 } })
        await write(1, connectionId, { ok: true })
        await write(2, newId<ConnectionId>(), { moved: { from: 8, to: 9 } })
        await write(3, connectionId, { moved: { from: 2, to: 3 } })
        expect(await inOurs((scope) => stores.effects.ownMoves(scope, connectionId))).toEqual([
          { from: 2, to: 3 },
          { from: 1, to: 2 },
        ])
        expect(await inTheirs((scope) => stores.effects.ownMoves(scope, connectionId))).toEqual([])
      })

      promise('lists what was written since an instant, also what was taken back, with what each changed', async (standing) => {
        const { stores, inOurs, inTheirs, sealed, proposed } = standing
        const proposal = await sealed()
        const [done, undone] = [
          await intendedEffect(standing, { proposal, actionIndex: 0 }),
          await intendedEffect(standing, { proposal, actionIndex: 1 }),
        ]
        const open = await intendedEffect(standing, { proposal: await sealed() })
        const ofNoAction = await intendedEffect(standing, { proposal, actionIndex: proposal.current.content.actions.length })
        const undoing = await proposed({ undoes: proposal.id })
        await inOurs((scope) => stores.effects.move(scope, ofNoAction.id, effectStep({ expected: 'intent', to: 'done' })))
        await inOurs((scope) => stores.effects.move(scope, done.id, effectStep({ expected: 'intent', to: 'done' })))
        await inOurs((scope) => stores.effects.move(scope, undone.id, effectStep({ expected: 'intent', to: 'done' })))
        await inOurs((scope) => stores.effects.move(scope, undone.id, effectStep({ expected: 'done', to: 'undone' }, { undoneBy: undoing.id })))
        expect(open.effect.state).toBe('intent')
        const written = await inOurs((scope) => stores.effects.written(scope, effectLater))
        const { actions } = proposal.current.content
        expect(written).toEqual([0, 1].map((at) => ({ proposalId: proposal.id, finishedAt: effectLater, preview: actions[at]?.preview })))
        expect(await inOurs((scope) => stores.effects.written(scope, new Date(effectLater.getTime() + 1)))).toEqual([])
        expect(await inTheirs((scope) => stores.effects.written(scope, effectLater))).toEqual([])
      })

      promise('another tenant sees none of it and changes none of it', async (standing) => {
        const {
          stores: { effects },
          inOurs,
          inTheirs,
          sealed,
        } = standing
        const proposal = await sealed()
        const { intent, effect, id } = await intendedEffect(standing, { proposal })
        expect(await inTheirs((scope) => effects.find(scope, id))).toBeNull()
        expect(await inTheirs((scope) => effects.findByKey(scope, intent.key))).toBeNull()
        expect(await inTheirs((scope) => effects.list(scope, proposal))).toEqual([])
        expect(await inTheirs((scope) => effects.events(scope, proposal))).toEqual([])
        expect(await inTheirs((scope) => effects.move(scope, id, effectStep({ expected: 'intent', to: 'done' })))).toBe(false)
        expect(await inTheirs((scope) => effects.beginCall(scope, id, { attempt: 1, at: effectLater }))).toBe(false)
        expect(await inTheirs((scope) => effects.recordReadBack(scope, id, { observed: null, at: effectLater }))).toBe(false)
        await expect(inTheirs((scope) => effects.intend(scope, sampleIntent(proposal, { actionIndex: 1 }), effectCall))).rejects.toThrow()
        expect(await inOurs((scope) => effects.find(scope, id))).toEqual(effect)
      })
    },
  })
}
