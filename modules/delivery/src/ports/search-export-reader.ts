import type { ExportFault, SearchExport } from '../domain/search/search-export.ts'

export type ReadExport =
  | { readonly kind: 'read'; readonly digest: string; readonly found: SearchExport }
  | ({ readonly kind: 'unreadable' } & ExportFault)

export interface SearchExportReader {
  /** Reads a ZIP or CSV file of Google Search Console, in English or German. `digest` is the SHA-256 of the file. */
  read(file: { readonly name: string; readonly bytes: Uint8Array }): ReadExport
}
