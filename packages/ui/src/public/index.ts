/**
 * What pages for people without an account are made of. An entry of its own: whatever a page could load from an entry is in its script,
 * and these pages promise to be light.
 */
export * from '../audit-head.tsx'
export * from '../audit-report.tsx'
export { isUnderWay } from '../audit-view.ts'
export { auditWords } from '../audit-words.ts'
export * from '../brand-mark.tsx'
export * from '../button.tsx'
export * from '../contact-line.tsx'
export * from '../empty-state.tsx'
export * from '../field.tsx'
export * from '../print-button.tsx'
export * from '../surface.tsx'
export * from '../text-input.tsx'
export * from '../time-words.ts'
