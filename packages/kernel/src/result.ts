import type { ErrorCode } from './error-codes.ts'

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Refused<Code extends ErrorCode> = { readonly ok: false; readonly code: Code; readonly details: Details }
/** An expected outcome is a value; only bugs and broken surroundings are thrown. */
export type Result<T, Code extends ErrorCode> = Ok<T> | Refused<Code>
export type Details = Readonly<Record<string, unknown>>

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function refused<Code extends ErrorCode>(code: Code, details: Details = {}): Refused<Code> {
  return { ok: false, code, details }
}
