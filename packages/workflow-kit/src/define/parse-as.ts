import { createEngineError, type EngineErrorCode } from '../errors/engine-error.ts'
import type { Parser } from './workflow-contract.ts'

/** Parses and turns a refusal into an engine error with the given code. */
export function parseAs<T>(parser: Parser<T>, { value, code }: { value: unknown; code: EngineErrorCode }): T {
  try {
    return parser.parse(value)
  } catch (error) {
    throw createEngineError(code, error instanceof Error ? error.message : String(error))
  }
}
