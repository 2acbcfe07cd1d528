/**
 * Delivery owns what came of the work: the search performance of a tenant's pages, the measured effect of changes, the monthly report, and the
 * links by which people without an account read about it. It does not own the changes (governance) nor who looks for them (automation).
 * Words: search performance, import, effect, outcome, report, share link.
 */
export { type EffectResult, type MeasureInput, measureEffect } from './domain/effect/measure-effect.ts'
export type { ShareKind, ShareLink } from './domain/share/share-link.ts'
export type { ReportSource } from './ports/report-source.ts'
export type { SearchExportReader } from './ports/search-export-reader.ts'
export type { SearchCoverage, SearchImport, SearchStore } from './ports/search-store.ts'
export type { ShareLinkStore } from './ports/share-link-store.ts'
export { createShareLink, createShareLinkInput, type ShareLinkDependencies } from './services/create-share-link.ts'
export { type EffectPrediction, forecastEffect } from './services/forecast-effect.ts'
export { getReport, type ReportDependencies } from './services/get-report.ts'
export { getSearchDemand, type SearchDemandFigures } from './services/get-search-demand.ts'
export { getSearchPerformance } from './services/get-search-performance.ts'
export { type ImportDependencies, type ImportFollower, importSearchPerformance } from './services/import-search-performance.ts'
export { listReportChanges } from './services/list-report-changes.ts'
export { listReportFindings } from './services/list-report-findings.ts'
export { listShareLinks } from './services/list-share-links.ts'
export { type Measured, measureOutcome } from './services/measure-outcome.ts'
export { openShared, type SharedRequest } from './services/open-shared.ts'
export { readSharedReport } from './services/read-shared-report.ts'
export { revokeShareLink } from './services/revoke-share-link.ts'
