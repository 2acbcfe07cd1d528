import { setTimeout as sleep } from 'node:timers/promises'
import { createRedact } from '@bizosaas/connector-kit'
import type { Egress } from '@bizosaas/egress'
import type { Clock } from '@bizosaas/kernel'
import type { ModelPort, ModelQuestion, ModelReply } from '../../ports/model-port.ts'
import { failureOfError, failureOfStatus, type ModelFailure } from './model-failure.ts'
import { fullForm, modelRequestBody, otherForm, type RequestForm } from './model-request-body.ts'
import { readModelAnswer } from './read-model-answer.ts'
import { retryWait } from './retry-wait.ts'

export interface ModelOptions {
  readonly egress: Pick<Egress, 'forTenant'>
  readonly clock: Clock
  /** Of one request, from the first look-up to the last byte. Default 90,000 ms. */
  readonly timeoutMs?: number
  readonly pause?: (ms: number) => Promise<void>
}

const maxBytes = 256 * 1024
const mostTries = 3
const mostReason = 300

/**
 * Any endpoint that speaks the chat completions of OpenAI, behind the egress guard. A request that cannot have been paid for is made again, at most
 * three times in all and never later than half a minute. What the endpoint says does not suit it is left out: not all take all.
 * https://platform.openai.com/docs/api-reference/chat/create
 */
export function createOpenAiModel({ pause = waited, ...options }: ModelOptions): ModelPort {
  return {
    ask: async (question) => cleaned({ question, reply: await attempt({ options: { ...options, pause }, question, form: fullForm, tried: 1 }) }),
  }
}

interface Attempt {
  readonly options: ModelOptions & { readonly pause: (ms: number) => Promise<void> }
  readonly question: ModelQuestion
  readonly form: RequestForm
  readonly tried: number
}

async function attempt(made: Attempt): Promise<ModelReply> {
  const result = await exchange(made)
  if (result.kind === 'reply') return result.reply
  const next = nextAttempt(made, result)
  if (next === null) return { kind: 'failed', ...result.failure }
  await made.options.pause(next.waitMs)
  return attempt({ ...made, ...next })
}

interface Failed {
  readonly kind: 'failure'
  readonly failure: ModelFailure
  readonly retryAfter: string | null
  readonly status: number | null
}

function nextAttempt({ options, form, tried }: Attempt, { failure, retryAfter, status }: Failed) {
  const other = status === 400 || status === 422 ? otherForm({ form, refusal: failure.reason }) : null
  if (other !== null) return { form: other, tried, waitMs: 0 }
  const waitMs = failure.mayRepeat && tried < mostTries ? retryWait({ retryAfter, tried, now: options.clock.now() }) : null
  return waitMs === null ? null : { form, tried: tried + 1, waitMs }
}

async function exchange({ options, question, form }: Attempt): Promise<{ readonly kind: 'reply'; readonly reply: ModelReply } | Failed> {
  const { endpoint, tenantId, signal } = question
  const timeoutMs = options.timeoutMs ?? 90_000
  try {
    const answer = await options.egress.forTenant(tenantId)(`${endpoint.baseUrl.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(endpoint.apiKey === null ? {} : { authorization: `Bearer ${endpoint.apiKey}` }),
      },
      body: JSON.stringify(modelRequestBody({ question, form })),
      timeoutMs,
      idleTimeoutMs: timeoutMs,
      maxBytes,
      ...(signal === undefined ? {} : { signal }),
    })
    if (answer.status !== 200)
      return { kind: 'failure', failure: failureOfStatus(answer), retryAfter: answer.headers.get('retry-after'), status: answer.status }
    return { kind: 'reply', reply: readModelAnswer(answer.text()) ?? unreadable }
  } catch (error) {
    return { kind: 'failure', failure: failureOfError(error), retryAfter: null, status: null }
  }
}

const unreadable: ModelReply = { kind: 'failed', code: 'model-answer-invalid', reason: 'It is no chat completion.', mayBePaid: true }

/** What an endpoint says may repeat the key that was sent to it. */
function cleaned({ question, reply }: { question: ModelQuestion; reply: ModelReply }): ModelReply {
  const { apiKey } = question.endpoint
  const redact = createRedact({ secrets: apiKey === null ? [] : [apiKey] })
  if (reply.kind === 'answered') return { ...reply, text: redact(reply.text) }
  const reason = redact(reply.reason).slice(0, mostReason)
  if (reply.kind === 'declined') return { ...reply, reason }
  return { kind: 'failed', code: reply.code, reason, mayBePaid: reply.mayBePaid }
}

async function waited(ms: number): Promise<void> {
  await sleep(ms)
}
