/** What one side of the bench did, measured inside its own process. */
export interface CrawlFigures {
  readonly pages: number
  /** From the first request to the last page. */
  readonly ms: number
  /** Processor time of all its threads in that time. */
  readonly cpuMs: number
  readonly peakMiB: number
  /** Of address, title, description, canonical, first heading and number of pictures of every page: both sides have to come to the same. */
  readonly digest: string
}
