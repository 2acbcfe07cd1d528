/** Kinds of findings have the same names in every portal. */
export { findingTitle } from '@bizosaas/ui'
