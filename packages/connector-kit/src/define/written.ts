import type { Json } from '@bizosaas/kernel'

const isWritten = Symbol('written')

/** How a write of ours moved the object's version. Later actions on the same object follow it, so that our own hand is no conflict. */
export interface OwnMove {
  readonly from: Json
  readonly to: Json
}

/** Somebody's edit that stood there when the write arrived, although nobody had seen it. Nothing is lost: it says what to restore. */
export interface Overwritten {
  /** A sentence for people: whose edit, from when, and where it can be fetched back. */
  readonly text: string
  /** The vendor's own reference of what was replaced, e.g. the id of a revision. */
  readonly restore: Json
}

/** What a write found out beside its result. */
export interface Written<Result> {
  readonly [isWritten]: true
  readonly result: Result
  /** Null where the vendor's answer does not tell the version. */
  readonly moved: OwnMove | null
  readonly overwritten: Overwritten | null
}

/** A write's answer with its version and with what it replaced unseen. A write that knows neither returns its result alone. */
export function written<Result>(result: Result, { moved = null, overwritten = null }: Partial<Omit<Written<Result>, 'result'>>): Written<Result> {
  return { [isWritten]: true, result, moved, overwritten }
}

export function asWritten<Result extends object>(answer: Result | Written<Result>): Written<Result> {
  return isWritten in answer ? answer : written(answer, {})
}
