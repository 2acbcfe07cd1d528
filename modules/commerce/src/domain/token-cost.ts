/** What a model costs: millionths of the currency's unit for a million tokens. */
export interface TokenPrice {
  /** ISO 4217. */
  readonly currency: string
  readonly inputMicros: number
  readonly outputMicros: number
}

const perTokens = 1_000_000

/** Millionths of the currency's unit, rounded up: a part of one is never given away. */
export function tokenCost({ price, inputTokens, outputTokens }: { price: TokenPrice; inputTokens: number; outputTokens: number }): number {
  return Math.ceil((inputTokens * price.inputMicros + outputTokens * price.outputMicros) / perTokens)
}
