import { type EffectId, newId } from '@bizosaas/kernel'
import { expect } from 'vitest'
import { effectCall, effectStep, intendedEffect } from './intended-effect.ts'
import { absentProposal, type PortUnderTest, portSuite } from './port-suite.ts'
import { sampleIntent, sampleProposal } from './sample-rows.ts'

/** Writing intents, once for each action. */
export function effectIntentsConformance(under: PortUnderTest): void {
  portSuite({
    ...under,
    port: 'effect ledger: intents',
    promises(promise) {
      promise('writes the intent before a call, with its first event', async (standing) => {
        const {
          stores: { effects },
          inOurs,
          ours,
          sealed,
        } = standing
        const proposal = await sealed()
        const intent = sampleIntent(proposal)
        const written = await inOurs((scope) => effects.intend(scope, intent, effectCall))
        const untold = {
          calledAt: null,
          result: null,
          before: null,
          externalRef: null,
          failure: null,
          readBack: null,
          readBackAt: null,
          undoneBy: null,
        }
        expect(written).toEqual({
          isNew: true,
          effect: { ...intent, ...untold, tenantId: ours, state: 'intent', attempts: 1, intendedAt: effectCall.at, finishedAt: null },
        })
        expect(await inOurs((scope) => effects.find(scope, intent.id))).toEqual(written.effect)
        expect(await inOurs((scope) => effects.findByKey(scope, intent.key))).toEqual(written.effect)
        expect(await inOurs((scope) => effects.events(scope, proposal))).toEqual([
          { effectId: intent.id, at: effectCall.at, from: null, to: 'intent', attempt: 1, actor: effectCall.actor, detail: {} },
        ])
      })

      promise('the same key again gives the row there is, and only one of many at once may call', async (standing) => {
        const {
          stores: { effects },
          inOurs,
          sealed,
        } = standing
        const proposal = await sealed()
        const intent = sampleIntent(proposal)
        const tries = await Promise.all(
          Array.from({ length: 5 }, () => inOurs((scope) => effects.intend(scope, { ...intent, id: newId<EffectId>() }, effectCall))),
        )
        expect(tries.filter(({ isNew }) => isNew)).toHaveLength(1)
        expect(new Set(tries.map(({ effect }) => effect.id)).size).toBe(1)
        expect(await inOurs((scope) => effects.events(scope, proposal))).toHaveLength(1)
      })

      promise('refuses an intent without a seal, and a second effect of the same action', async (standing) => {
        const {
          stores: { effects },
          inOurs,
          ours,
          proposed,
          sealed,
        } = standing
        const unsealed = await proposed()
        await expect(inOurs((scope) => effects.intend(scope, sampleIntent(unsealed), effectCall))).rejects.toThrow()
        const absent = sampleProposal({ tenantId: ours, id: absentProposal() })
        await expect(inOurs((scope) => effects.intend(scope, sampleIntent(absent), effectCall))).rejects.toThrow()
        const proposal = await sealed()
        await intendedEffect(standing, { proposal })
        await expect(inOurs((scope) => effects.intend(scope, sampleIntent(proposal), effectCall))).rejects.toThrow()
        expect(await inOurs((scope) => effects.list(scope, proposal))).toHaveLength(1)
      })

      promise('keeps no step of a transaction that fails', async (standing) => {
        const {
          stores: { effects },
          inOurs,
          sealed,
        } = standing
        const proposal = await sealed()
        const { effect, id } = await intendedEffect(standing, { proposal })
        const failing = inOurs(async (scope) => {
          await effects.move(scope, id, effectStep({ expected: 'intent', to: 'done' }))
          throw new Error('planted')
        })
        await expect(failing).rejects.toThrow('planted')
        expect(await inOurs((scope) => effects.find(scope, id))).toEqual(effect)
        expect(await inOurs((scope) => effects.events(scope, proposal))).toHaveLength(1)
      })
    },
  })
}
