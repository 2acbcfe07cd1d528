import type { ActionRunner } from '@bizosaas/governance'
import { appError, type Json } from '@bizosaas/kernel'
import { z } from 'zod'
import { type EffectClass, effectClasses } from './effect-class.ts'
import type { SinkClient } from './sink-client.ts'

const inputSchema = z.object({ reference: z.string() })

/**
 * Actions `sink.<class>`, one per way of repeating. Only `safe` has a precondition: the others leave it to the ledger alone that
 * nothing happens twice. `isBlind` declares `never` as repeatable, which is the mistake that the count has to show.
 */
export function createSinkRunner({ sink, isBlind }: { sink: SinkClient; isBlind: boolean }): ActionRunner {
  return {
    facts(actionId) {
      const declared = classOf(actionId)
      return {
        actionId,
        title: `Write once (${declared})`,
        risk: 'write',
        repeat: isBlind && declared === 'never' ? 'key' : declared,
        reversibility: 'compensable',
      }
    },
    async preview({ input }) {
      const reference = referenceOf(input)
      return {
        target: { system: 'Sink', account: 'sink', objectKind: 'record', objectId: reference, objectLabel: reference, objectUrl: null },
        changes: [{ field: 'written', label: 'Written', kind: 'text', before: null, after: 'yes' }],
        precondition: { written: false },
        notes: [],
        isSimulated: true,
      }
    },
    preconditionHolds: async ({ actionId, input }) => classOf(actionId) !== 'safe' || !(await sink.isWritten(referenceOf(input))),
    account: async () => 'sink',
    async run({ actionId, input, effect, isStillOurs }) {
      if (!(await isStillOurs()))
        return { kind: 'refused', code: 'effect-in-flight', reason: 'Another worker has taken it over.', retryAfterMs: null }
      await sink.write({ key: effect.key, class: classOf(actionId), reference: referenceOf(input) })
      return { kind: 'done', result: { written: true }, before: { written: null }, externalRef: effect.key.slice(0, 12) }
    },
    lookUp: async ({ effect }) => ((await sink.wasDone(effect.key)) ? { result: { written: true }, externalRef: effect.key.slice(0, 12) } : null),
    async readBack({ input }) {
      const isThere = await sink.isWritten(referenceOf(input))
      const observed = { written: isThere }
      return isThere ? { kind: 'as-approved', observed } : { kind: 'different', observed, missing: ['written'] }
    },
    planUndo: () => ({ kind: 'impossible', reason: 'The sink only counts.' }),
  }
}

function classOf(actionId: string): EffectClass {
  const found = effectClasses.find((name) => actionId === `sink.${name}`)
  if (found === undefined) throw appError('action-not-found')
  return found
}

function referenceOf(input: Json): string {
  return inputSchema.parse(input).reference
}
