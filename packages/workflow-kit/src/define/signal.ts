/** Name of a message to a run; the payload is plain JSON and names the actor. */
export interface SignalRef<P> {
  readonly name: string
  /** Never set: carries the type. */
  readonly types?: { readonly payload: (payload: P) => P }
}

/**
 * @example
 * const crawlChosen = signal<{ by: string; depth: number }>('crawl-chosen')
 */
export function signal<P>(name: string): SignalRef<P> {
  return { name }
}
