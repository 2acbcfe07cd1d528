/** Like fetch, but guarded, with limits, and with the whole body already read. */
export type GuardedFetch = (url: string, options?: FetchOptions) => Promise<FetchAnswer>

export interface FetchOptions {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** From the first look-up to the last byte. Default 20,000 ms. */
  readonly timeoutMs?: number
  /** Without a byte of the answer. Default 10,000 ms. */
  readonly idleTimeoutMs?: number
  /** Of the body, before and after decompression. Default 5 MiB. */
  readonly maxBytes?: number
  /** Followed for GET and HEAD only; 0 hands the 3xx answer back. Default 5. */
  readonly maxRedirects?: number
  /** Host names, or `host:port`, that this request and its redirects may go to. Left out: any host the guard lets through. */
  readonly hosts?: readonly string[]
  readonly signal?: AbortSignal
}

export interface FetchHop {
  readonly url: string
  readonly status: number
}

export interface FetchAnswer {
  readonly status: number
  /** Where the answer came from, after redirects. */
  readonly url: string
  readonly headers: Headers
  readonly bytes: Uint8Array
  /** The redirects that were followed, in order. */
  readonly hops: readonly FetchHop[]
  text(): string
}
