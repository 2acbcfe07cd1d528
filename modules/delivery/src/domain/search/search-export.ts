/** Search performance of something over some time. */
export interface SearchFigures {
  readonly clicks: number
  readonly impressions: number
  /** Average place in the results, 1 is the first; null where nothing was shown. */
  readonly position: number | null
}

export interface SearchDay extends SearchFigures {
  /** As `pageKey` writes it; empty for the site as a whole. */
  readonly page: string
  /** yyyy-mm-dd, Pacific time. */
  readonly day: string
}

export interface SearchTotal extends SearchFigures {
  /** A page or a query, as the export names it. */
  readonly name: string
}

/** What one file of Google Search Console says. */
export interface SearchExport {
  readonly days: readonly SearchDay[]
  /** Over all days of the file; empty where the file does not say. */
  readonly pages: readonly SearchTotal[]
  readonly queries: readonly SearchTotal[]
}

/** Where a file cannot be understood. */
export interface ExportFault {
  readonly file: string
  /** Counted from 1, the header included; null where it is about the whole file. */
  readonly line: number | null
  readonly problem: string
}
