/**
 * What became of one question: its answer was taken, did not fit, the model would not answer, the endpoint failed, or nothing was sent
 * (no money left, no model any more).
 */
export type ModelVerdict = 'accepted' | 'rejected' | 'declined' | 'failed' | 'not-asked'

export interface ModelCallMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** One question to a model, as it was asked and answered, without the key. */
export interface ModelCall {
  /** Key of the task. */
  readonly task: string
  /** 1 is the first question, others ask to mend the answer before. */
  readonly attempt: number
  readonly model: string
  readonly host: string
  /** Id of the prompt; version 0 is the one of the release. */
  readonly prompt: string
  readonly promptVersion: number
  readonly messages: readonly ModelCallMessage[]
  readonly output: string | null
  readonly verdict: ModelVerdict
  /** Why it was not accepted. */
  readonly reason: string | null
  readonly answer: string | null
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  /** Millionths of the currency's unit. */
  readonly costMicros: number
  readonly currency: string
  readonly elapsedMs: number
  readonly askedAt: Date
}
