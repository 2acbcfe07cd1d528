import type { RunOptions } from '../port/retry-policy.ts'

/** Name and options of an activity; what it does is bound in Node code, so that workflow code stays free of it. */
export interface ActivityRef<I, O> {
  readonly name: string
  readonly options: RunOptions
  /** Never set: carries the types. */
  readonly types?: { readonly input: (input: I) => void; readonly output: () => O }
}

/**
 * Declares an activity. Names are global in an engine and part of stored histories: never change one that has shipped.
 * @example
 * const createSite = activity<{ siteId: string }, { url: string }>('provision.create-site', { timeoutMs: 30_000 })
 */
export function activity<I, O>(name: string, options: RunOptions = {}): ActivityRef<I, O> {
  return { name, options }
}
