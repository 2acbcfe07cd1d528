import { egressFailure, type FetchAnswer, noAnswerInTime } from '@bizosaas/egress'
import { type ErrorCode, isAppError } from '@bizosaas/kernel'
import { z } from 'zod'

export interface ModelFailure {
  readonly code: ErrorCode
  /** As the endpoint says it; not yet redacted. */
  readonly reason: string
  readonly mayBePaid: boolean
  readonly mayRepeat: boolean
}

type Refusal = Pick<FetchAnswer, 'status'> & { readonly reason: string }

/** What an answer other than 200 means. An endpoint that refuses has not worked, so nothing was paid. */
export function failureOfStatus(answer: Pick<FetchAnswer, 'status' | 'text'>): ModelFailure {
  const { status } = answer
  const said = errorText(answer.text())
  const reason = said.text === '' ? `It answered ${status}.` : said.text
  const code = codeOf({ status, reason }, said.isJson)
  return { code, reason, mayBePaid: false, mayRepeat: code === 'model-rate-limited' || code === 'model-unavailable' }
}

function codeOf(refusal: Refusal, isJson: boolean): ErrorCode {
  const { status, reason } = refusal
  if (status === 401 || status === 403) return 'model-key-refused'
  if (status === 402 || /insufficient_quota|exceeded your current quota|credit balance/i.test(reason)) return 'model-quota-exhausted'
  if (status === 429) return 'model-rate-limited'
  if (status >= 500 || status === 408) return 'model-unavailable'
  if (isAboutModel(refusal)) return 'model-not-found'
  return isJson && status !== 404 && status !== 405 && status >= 400 ? 'model-refused' : 'model-endpoint-not-found'
}

function isAboutModel({ status, reason }: Refusal): boolean {
  return (status === 404 || status === 400) && /\bmodel\b/i.test(reason) && /not (?:found|exist)|does not|unknown|invalid model|no such/i.test(reason)
}

/** What a request that got no whole answer means. Throws again what is no failure of the way out. */
export function failureOfError(error: unknown): ModelFailure {
  const facts = egressFailure(error)
  if (!isAppError(error) || facts === null) throw error
  const { reason, sent } = facts
  if (error.code === 'vendor-answer-too-large') return { code: 'model-answer-too-large', reason, mayBePaid: true, mayRepeat: false }
  if (error.code === 'vendor-answer-invalid') return { code: 'model-answer-invalid', reason, mayBePaid: true, mayRepeat: false }
  if (error.code !== 'vendor-unavailable') return { code: error.code, reason, mayBePaid: sent, mayRepeat: error.code === 'connection-unreachable' }
  const code = reason === noAnswerInTime ? ('model-timed-out' as const) : ('model-unavailable' as const)
  return { code, reason, mayBePaid: sent, mayRepeat: !sent && code === 'model-unavailable' }
}

const said = z.union([
  z.looseObject({ error: z.looseObject({ message: z.string(), code: z.unknown().optional() }) }),
  z.looseObject({ error: z.string() }),
  z.looseObject({ message: z.string() }),
  z.looseObject({ detail: z.string() }),
])

function errorText(body: string): { text: string; isJson: boolean } {
  const json = jsonOf(body)
  const parsed = said.safeParse(json)
  if (!parsed.success) return { text: '', isJson: json !== undefined }
  return { text: [...textsOf(parsed.data)].join(' '), isJson: true }
}

function textsOf(value: z.output<typeof said>): string[] {
  const { error, message, detail } = { error: undefined, message: undefined, detail: undefined, ...value }
  if (typeof error === 'object' && error !== null && 'message' in error) {
    const code = 'code' in error && typeof error.code === 'string' ? [`(${error.code})`] : []
    return [String(error.message), ...code]
  }
  return [error, message, detail].filter((text) => typeof text === 'string')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
