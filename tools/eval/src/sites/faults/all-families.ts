import { canonicalFaults } from './canonical-faults.ts'
import { contentFaults } from './content-faults.ts'
import { descriptionFaults } from './description-faults.ts'
import type { FaultFamily } from './fault-family.ts'
import { headFaults } from './head-faults.ts'
import { headingFaults } from './heading-faults.ts'
import { hreflangFaults } from './hreflang-faults.ts'
import { imageFaults } from './image-faults.ts'
import { linkFaults } from './link-faults.ts'
import { pageFaults } from './page-faults.ts'
import { robotsFaults } from './robots-faults.ts'
import { structuredDataFaults } from './structured-data-faults.ts'
import { titleFaults } from './title-faults.ts'

/** Every fault that is planted into pages. What is true of a whole site (sitemap, HTTPS, headers) is a trait. */
export const allFamilies: readonly FaultFamily[] = [
  ...titleFaults,
  ...descriptionFaults,
  ...headingFaults,
  ...canonicalFaults,
  ...robotsFaults,
  ...hreflangFaults,
  ...structuredDataFaults,
  ...headFaults,
  ...imageFaults,
  ...contentFaults,
  ...pageFaults,
  ...linkFaults,
]
