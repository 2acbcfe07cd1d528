import { expect } from 'vitest'
import { effectFailure, effectLater, effectStep, intendedEffect } from './intended-effect.ts'
import { type PortUnderTest, portSuite } from './port-suite.ts'
import { sampleMoment } from './sample-rows.ts'

/** Moving an effect through its states, and holding back the try that was overtaken. */
export function effectMovesConformance(under: PortUnderTest): void {
  portSuite({
    ...under,
    port: 'effect ledger: moves',
    promises(promise) {
      promise('moves only from the expected state, tells who won, and keeps what the step says', async (standing) => {
        const {
          stores: { effects },
          inOurs,
          sealed,
        } = standing
        const proposal = await sealed()
        const { effect, id } = await intendedEffect(standing, { proposal })
        const done = effectStep(
          { expected: 'intent', to: 'done' },
          { result: { ok: true }, before: { title: 'old' }, externalRef: 'r1', detail: { n: 1 } },
        )
        const both = await Promise.all([1, 2].map(() => inOurs((scope) => effects.move(scope, id, done))))
        expect(both.toSorted()).toEqual([false, true])
        const told = { state: 'done', result: { ok: true }, before: { title: 'old' }, externalRef: 'r1', finishedAt: effectLater }
        expect(await inOurs((scope) => effects.find(scope, id))).toEqual({ ...effect, ...told })
        const [, event, ...more] = await inOurs((scope) => effects.events(scope, proposal))
        expect([event, ...more]).toEqual([
          { effectId: id, at: effectLater, from: 'intent', to: 'done', attempt: 1, actor: 'system:executor', detail: { n: 1 } },
        ])
      })

      promise('a step that names nothing leaves what was told before, and null takes it away', async (standing) => {
        const {
          stores: { effects },
          inOurs,
          sealed,
        } = standing
        const { id } = await intendedEffect(standing, { proposal: await sealed() })
        await inOurs((scope) =>
          effects.move(
            scope,
            id,
            effectStep({ expected: 'intent', to: 'failed' }, { failure: effectFailure, result: { half: true }, externalRef: 'r1' }),
          ),
        )
        await inOurs((scope) => effects.move(scope, id, effectStep({ expected: 'failed', to: 'queued' })))
        expect(await inOurs((scope) => effects.find(scope, id))).toMatchObject({
          state: 'queued',
          failure: effectFailure,
          result: { half: true },
          externalRef: 'r1',
          finishedAt: null,
        })
        await inOurs((scope) => effects.move(scope, id, effectStep({ expected: 'queued', to: 'intent' }, { failure: null, externalRef: null })))
        expect(await inOurs((scope) => effects.find(scope, id))).toMatchObject({ state: 'intent', failure: null, externalRef: null, attempts: 2 })
      })

      promise('throws for a step its table does not have', async (standing) => {
        const {
          stores: { effects },
          inOurs,
          sealed,
        } = standing
        const { id } = await intendedEffect(standing, { proposal: await sealed() })
        for (const [expected, to] of [
          ['done', 'intent'],
          ['unknown', 'done'],
          ['intent', 'undone'],
          ['undone', 'queued'],
        ] as const)
          await expect(inOurs((scope) => effects.move(scope, id, effectStep({ expected, to })))).rejects.toMatchObject({ code: 'internal-error' })
        expect(await inOurs((scope) => effects.find(scope, id))).toMatchObject({ state: 'intent' })
      })

      promise('fences off the try that was overtaken: it may neither call nor tell a result', async (standing) => {
        const {
          stores: { effects },
          inOurs,
          sealed,
        } = standing
        const { id } = await intendedEffect(standing, { proposal: await sealed() })
        await inOurs((scope) => effects.move(scope, id, effectStep({ expected: 'intent', to: 'intent' }, { attempt: 1 })))
        expect(await inOurs((scope) => effects.beginCall(scope, id, { attempt: 1, at: effectLater }))).toBe(false)
        expect(await inOurs((scope) => effects.move(scope, id, effectStep({ expected: 'intent', to: 'done' }, { attempt: 1 })))).toBe(false)
        expect(await inOurs((scope) => effects.find(scope, id))).toMatchObject({ state: 'intent', attempts: 2, calledAt: null })
        expect(await inOurs((scope) => effects.beginCall(scope, id, { attempt: 2, at: effectLater }))).toBe(true)
        expect(await inOurs((scope) => effects.move(scope, id, effectStep({ expected: 'intent', to: 'done' }, { attempt: 2 })))).toBe(true)
        expect(await inOurs((scope) => effects.beginCall(scope, id, { attempt: 2, at: effectLater }))).toBe(false)
      })

      promise('remembers that a call may be out, also when another try takes over, until it surely is not', async (standing) => {
        const {
          stores: { effects },
          inOurs,
          sealed,
        } = standing
        const { id } = await intendedEffect(standing, { proposal: await sealed() })
        const calledAt = async () => (await inOurs((scope) => effects.find(scope, id)))?.calledAt
        expect(await calledAt()).toBeNull()
        await inOurs((scope) => effects.beginCall(scope, id, { attempt: 1, at: sampleMoment }))
        expect(await calledAt()).toEqual(sampleMoment)
        await inOurs((scope) => effects.move(scope, id, effectStep({ expected: 'intent', to: 'intent' }, { attempt: 1 })))
        await inOurs((scope) => effects.beginCall(scope, id, { attempt: 2, at: effectLater }))
        expect(await calledAt()).not.toBeNull()
        await inOurs((scope) => effects.move(scope, id, effectStep({ expected: 'intent', to: 'failed' }, { failure: effectFailure })))
        await inOurs((scope) => effects.move(scope, id, effectStep({ expected: 'failed', to: 'queued' })))
        expect(await calledAt()).toBeNull()
      })

      promise('stores what was read back once, and leaves the state', async (standing) => {
        const {
          stores: { effects },
          inOurs,
          sealed,
        } = standing
        const { id } = await intendedEffect(standing, { proposal: await sealed() })
        await inOurs((scope) => effects.move(scope, id, effectStep({ expected: 'intent', to: 'done' })))
        expect(await inOurs((scope) => effects.recordReadBack(scope, id, { observed: { title: 'new' }, at: effectLater }))).toBe(true)
        expect(await inOurs((scope) => effects.recordReadBack(scope, id, { observed: { title: 'effectLater' }, at: effectLater }))).toBe(false)
        expect(await inOurs((scope) => effects.find(scope, id))).toMatchObject({ state: 'done', readBack: { title: 'new' }, readBackAt: effectLater })
      })
    },
  })
}
