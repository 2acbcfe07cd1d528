import type { Connector } from '@bizosaas/connector-kit'
import { wordpress } from './wordpress/index.ts'

/** Every vendor we speak to: manifests, reads and verification. Writes have an entry of their own. */
export const connectors: readonly Connector[] = [wordpress]

export { createWordPressCms } from './wordpress/cms.ts'
export { wordpress }
