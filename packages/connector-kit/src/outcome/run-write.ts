import { type AppError, isAppError, type Json, type SealedEffect } from '@bizosaas/kernel'
import type { ConnectionContext } from '../define/connection-context.ts'
import type { BoundWrite } from '../define/connector-writes.ts'
import { readMoves } from '../define/own-moves.ts'
import { toJson } from '../define/to-json.ts'
import { type Overwritten, type OwnMove, type Written, written } from '../define/written.ts'

/** How one try of one write ended; the words are those of governance's `RunOutcome`. */
export type WriteOutcome =
  | {
      readonly kind: 'done'
      readonly result: Json
      readonly before: Json
      readonly externalRef: string | null
      readonly moved: OwnMove | null
      readonly overwritten: Overwritten | null
    }
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string; readonly retryAfterMs: number | null }
  | { readonly kind: 'unknown'; readonly reason: string }

export interface WriteCall {
  readonly write: BoundWrite
  readonly context: ConnectionContext
  readonly input: Json
  readonly effect: SealedEffect
  readonly precondition: Json
  /** `moved` of our own earlier writes, as it was stored: what we did ourselves since the preview is no conflict. */
  readonly ownMoves?: readonly Json[]
  /** Asked right before the first byte that writes: false where another worker has taken the effect over. */
  readonly isStillOurs?: () => Promise<boolean>
}

/**
 * One try of one write: reads the object again, compares it with the precondition, writes once, and settles what it can settle by looking.
 * Never throws for what the vendor did.
 */
export async function runWrite(call: WriteCall): Promise<WriteOutcome> {
  const read = await settle(() => call.write.preview(call))
  if (!read.ok) return refusal(read.error)
  const moves = readMoves(call.ownMoves ?? [])
  if (!call.write.holds({ now: read.value.precondition, approved: call.precondition, moves })) {
    return notWritten('It was changed since the preview.')
  }
  if (call.isStillOurs !== undefined && !(await call.isStillOurs())) return notWritten('Another worker has taken it over.')
  const before = toJson(read.value.before)
  const sent = await settle(() => call.write.run({ ...call, preview: read.value }))
  if (sent.ok) return done({ call, before, answer: sent.value })
  if (isAppError(sent.error) && sent.error.details.written === 'no') return refusal(sent.error)
  return settleByLooking({ call, before, error: sent.error })
}

type Settled<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }

async function settle<T>(call: () => Promise<T>): Promise<Settled<T>> {
  try {
    return { ok: true, value: await call() }
  } catch (error) {
    return { ok: false, error }
  }
}

function done({ call, before, answer }: { call: WriteCall; before: Json; answer: Written<unknown> }): WriteOutcome {
  const { result, moved, overwritten } = answer
  return { kind: 'done', result: toJson(result), before, externalRef: call.write.externalRef(result), moved, overwritten }
}

/** The answer is missing or unreadable. Looking can prove that it was done; that it was not done, only the vendor's own answer could. */
async function settleByLooking({ call, before, error }: { call: WriteCall; before: Json; error: unknown }): Promise<WriteOutcome> {
  const reason = reasonOf(error)
  if (call.write.repeat === 'lookup') {
    const found = await settle(() => call.write.lookup(call))
    if (found.ok && found.value !== null) return done({ call, before, answer: written(found.value, {}) })
    return { kind: 'unknown', reason }
  }
  if (call.write.repeat !== 'safe') return { kind: 'unknown', reason }
  const seen = await settle(() => call.write.readBack(call))
  if (seen.ok && seen.value.missing.length === 0) return done({ call, before, answer: written(seen.value.observed, {}) })
  return { kind: 'unknown', reason }
}

function notWritten(reason: string): WriteOutcome {
  return { kind: 'refused', code: 'precondition-failed', reason, retryAfterMs: null }
}

function refusal(error: unknown): WriteOutcome {
  if (!isAppError(error)) return { kind: 'refused', code: 'internal-error', reason: reasonOf(error), retryAfterMs: null }
  return { kind: 'refused', code: error.code, reason: reasonOf(error), retryAfterMs: retryMs(error) }
}

function retryMs({ retry }: AppError): number | null {
  switch (retry.kind) {
    case 'never':
      return null
    case 'after':
      return retry.ms
    case 'backoff':
      return 5_000
  }
}

function reasonOf(error: unknown): string {
  if (!isAppError(error)) return 'Something went wrong on our side.'
  const { reason } = error.details
  return typeof reason === 'string' ? `${error.message}: ${reason}` : error.message
}
