/** An answer before anyone judged it. `json` is undefined when the body is not JSON. */
export interface VendorReply {
  readonly status: number
  readonly headers: Headers
  readonly url: string
  readonly text: string
  readonly json: unknown
}
