export { createPostgresSearchStore } from './postgres-search-store.ts'
export { createPostgresShareLinkStore } from './postgres-share-link-store.ts'
export { createPostgresReportSource } from './report/postgres-report-source.ts'
export { createSearchExportReader } from './search-export/search-export-reader.ts'
