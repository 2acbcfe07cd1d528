import { type AppError, isAppError, type Json, type SealedEffect } from '@bizosaas/kernel'
import type { ConnectionContext } from '../define/connection-context.ts'
import type { BoundWrite } from '../define/connector-writes.ts'
import { toJson } from '../define/to-json.ts'

/** How one try of one write ended; the words are those of governance's `RunOutcome`. */
export type WriteOutcome =
  | { readonly kind: 'done'; readonly result: Json; readonly before: Json; readonly externalRef: string | null }
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string; readonly retryAfterMs: number | null }
  | { readonly kind: 'unknown'; readonly reason: string }

export interface WriteCall {
  readonly write: BoundWrite
  readonly context: ConnectionContext
  readonly input: Json
  readonly effect: SealedEffect
  readonly precondition: Json
}

/**
 * One try of one write: reads the object again, compares it with the precondition, writes once, and settles what it can settle by looking.
 * Never throws for what the vendor did.
 */
export async function runWrite(call: WriteCall): Promise<WriteOutcome> {
  const read = await settle(() => call.write.preview(call))
  if (!read.ok) return refusal(read.error)
  if (!call.write.holds({ now: read.value.precondition, approved: call.precondition })) {
    return { kind: 'refused', code: 'precondition-failed', reason: 'It was changed since the preview.', retryAfterMs: null }
  }
  const before = toJson(read.value.before)
  const written = await settle(() => call.write.run(call))
  if (written.ok) return done({ call, before, result: written.value })
  if (isAppError(written.error) && written.error.details.written === 'no') return refusal(written.error)
  return settleByLooking({ call, before, error: written.error })
}

type Settled<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }

async function settle<T>(call: () => Promise<T>): Promise<Settled<T>> {
  try {
    return { ok: true, value: await call() }
  } catch (error) {
    return { ok: false, error }
  }
}

function done({ call, before, result }: { call: WriteCall; before: Json; result: unknown }): WriteOutcome {
  return { kind: 'done', result: toJson(result), before, externalRef: call.write.externalRef(result) }
}

/** The answer is missing or unreadable. Looking can prove that it was done; that it was not done, only the vendor's own answer could. */
async function settleByLooking({ call, before, error }: { call: WriteCall; before: Json; error: unknown }): Promise<WriteOutcome> {
  const reason = reasonOf(error)
  if (call.write.repeat === 'lookup') {
    const found = await settle(() => call.write.lookup(call))
    if (found.ok && found.value !== null) return done({ call, before, result: found.value })
    return { kind: 'unknown', reason }
  }
  if (call.write.repeat !== 'safe') return { kind: 'unknown', reason }
  const seen = await settle(() => call.write.readBack(call))
  if (seen.ok && seen.value.missing.length === 0) return done({ call, before, result: seen.value.observed })
  return { kind: 'unknown', reason }
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
