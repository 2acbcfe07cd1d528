import type { Rule } from '../fault.ts'
import { canonicalElsewhere } from './canonical-elsewhere.ts'
import { canonicalMissing } from './canonical-missing.ts'
import { descriptionDuplicate } from './description-duplicate.ts'
import { descriptionMissing } from './description-missing.ts'
import { descriptionTooLong } from './description-too-long.ts'
import { descriptionTooShort } from './description-too-short.ts'
import { headingH1Missing } from './heading-h1-missing.ts'
import { headingH1Multiple } from './heading-h1-multiple.ts'
import { headingLevelSkipped } from './heading-level-skipped.ts'
import { imageAltMissing } from './image-alt-missing.ts'
import { linkBroken } from './link-broken.ts'
import { titleDuplicate } from './title-duplicate.ts'
import { titleMissing } from './title-missing.ts'
import { titleTooLong } from './title-too-long.ts'
import { titleTooShort } from './title-too-short.ts'

/** In order of precedence: where two rules would change the same field of one page, the first one's text is proposed. */
export const allRules: readonly Rule[] = [
  titleMissing,
  titleDuplicate,
  titleTooLong,
  titleTooShort,
  descriptionMissing,
  descriptionDuplicate,
  descriptionTooLong,
  descriptionTooShort,
  headingH1Missing,
  headingH1Multiple,
  headingLevelSkipped,
  imageAltMissing,
  linkBroken,
  canonicalMissing,
  canonicalElsewhere,
]
