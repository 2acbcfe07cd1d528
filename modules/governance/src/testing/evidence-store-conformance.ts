import { expect } from 'vitest'
import { type PortUnderTest, portSuite } from './port-suite.ts'
import { sampleEvidence } from './sample-rows.ts'

/** What every store of evidence must do. */
export function evidenceStoreConformance(under: PortUnderTest): void {
  portSuite({
    ...under,
    port: 'evidence store',
    promises(promise) {
      promise('gives back every field as it was recorded', async ({ stores: { evidence }, ours, inOurs }) => {
        const recorded = [
          sampleEvidence(ours),
          sampleEvidence(ours, { source: { kind: 'platform', url: null, connectionId: null }, content: null, isUntrusted: false }),
        ]
        for (const one of recorded) await inOurs((scope) => evidence.add(scope, one))
        expect(
          await inOurs((scope) =>
            evidence.list(
              scope,
              recorded.map(({ id }) => id),
            ),
          ),
        ).toEqual(recorded)
      })

      promise('lists in the order asked for, and leaves out what is absent', async ({ stores: { evidence }, ours, inOurs }) => {
        const [first, second, absent] = [sampleEvidence(ours), sampleEvidence(ours), sampleEvidence(ours)]
        await inOurs(async (scope) => {
          await evidence.add(scope, first)
          await evidence.add(scope, second)
        })
        expect(await inOurs((scope) => evidence.list(scope, [second.id, absent.id, first.id]))).toEqual([second, first])
        expect(await inOurs((scope) => evidence.list(scope, []))).toEqual([])
      })

      promise('leaves out what another tenant holds, as if it were absent', async ({ stores: { evidence }, ours, inOurs, inTheirs }) => {
        const one = sampleEvidence(ours)
        await inOurs((scope) => evidence.add(scope, one))
        expect(await inTheirs((scope) => evidence.list(scope, [one.id]))).toEqual([])
      })

      promise(
        'keeps a record in the tenant of its transaction, whatever the record says',
        async ({ stores: { evidence }, ours, theirs, inOurs, inTheirs }) => {
          const one = sampleEvidence(theirs)
          await inOurs((scope) => evidence.add(scope, one))
          expect(await inTheirs((scope) => evidence.list(scope, [one.id]))).toEqual([])
          expect(await inOurs((scope) => evidence.list(scope, [one.id]))).toEqual([{ ...one, tenantId: ours }])
        },
      )

      promise('refuses a second record of the same id, and the first stays as it was', async ({ stores: { evidence }, ours, inOurs }) => {
        const one = sampleEvidence(ours)
        await inOurs((scope) => evidence.add(scope, one))
        await expect(inOurs((scope) => evidence.add(scope, { ...one, title: 'Something else' }))).rejects.toThrow()
        expect(await inOurs((scope) => evidence.list(scope, [one.id]))).toEqual([one])
      })

      promise('keeps nothing of a transaction that fails', async ({ stores: { evidence }, ours, inOurs }) => {
        const one = sampleEvidence(ours)
        const failing = inOurs(async (scope) => {
          await evidence.add(scope, one)
          throw new Error('planted')
        })
        await expect(failing).rejects.toThrow('planted')
        expect(await inOurs((scope) => evidence.list(scope, [one.id]))).toEqual([])
      })
    },
  })
}
