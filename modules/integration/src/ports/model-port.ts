import type { ErrorCode, Json, TenantId } from '@bizosaas/kernel'

export interface ModelEndpoint {
  /** `/chat/completions` is added to it. */
  readonly baseUrl: string
  readonly model: string
  /** null where the endpoint wants none. */
  readonly apiKey: string | null
}

export interface ModelMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

export interface ModelQuestion {
  /** For whom it is asked; null for the agency itself. */
  readonly tenantId: TenantId | null
  readonly endpoint: ModelEndpoint
  readonly messages: readonly ModelMessage[]
  readonly maxOutputTokens: number
  /** JSON schema the answer should follow. Endpoints may ignore it: whoever asks checks the answer. */
  readonly schema: { readonly name: string; readonly schema: Json }
  readonly signal?: AbortSignal
}

export interface TokenUsage {
  readonly inputTokens: number
  readonly outputTokens: number
}

/** `usage` is what the endpoint says was used, null where it says nothing that can be read. */
export type ModelReply =
  | { readonly kind: 'answered'; readonly text: string; readonly isCut: boolean; readonly usage: TokenUsage | null }
  | { readonly kind: 'declined'; readonly reason: string; readonly usage: TokenUsage | null }
  | {
      readonly kind: 'failed'
      readonly code: ErrorCode
      /** Safe to show: cut, and without the key. */
      readonly reason: string
      /** False when the endpoint cannot have worked for it. */
      readonly mayBePaid: boolean
    }

/** Asks a model one question. Never throws for what the endpoint does: that is a value. */
export interface ModelPort {
  ask(question: ModelQuestion): Promise<ModelReply>
}
