import { airePlumbing } from './content/aire-plumbing.ts'
import { millstoneBakery } from './content/millstone-bakery.ts'
import type { ContentSet } from './seed-site.ts'

/** The sites of the demo agency, in the order of their ports. */
export const contentSets: readonly ContentSet[] = [airePlumbing, millstoneBakery]
