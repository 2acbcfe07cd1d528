import type { PageRule, SiteRule } from '../fault.ts'
import { canonicalChain } from './canonical-chain.ts'
import { canonicalCrossHost } from './canonical-cross-host.ts'
import { canonicalElsewhere } from './canonical-elsewhere.ts'
import { canonicalMissing } from './canonical-missing.ts'
import { canonicalNotOk } from './canonical-not-ok.ts'
import { contentDuplicate } from './content-duplicate.ts'
import { contentMixed } from './content-mixed.ts'
import { contentThin } from './content-thin.ts'
import { descriptionDuplicate } from './description-duplicate.ts'
import { descriptionMissing } from './description-missing.ts'
import { descriptionTooLong } from './description-too-long.ts'
import { descriptionTooShort } from './description-too-short.ts'
import { headingEmpty } from './heading-empty.ts'
import { headingH1Missing } from './heading-h1-missing.ts'
import { headingH1Multiple } from './heading-h1-multiple.ts'
import { headingLevelSkipped } from './heading-level-skipped.ts'
import { hreflangCodeInvalid } from './hreflang-code-invalid.ts'
import { hreflangReturnMissing } from './hreflang-return-missing.ts'
import { hreflangSelfMissing } from './hreflang-self-missing.ts'
import { httpsMissing } from './https-missing.ts'
import { httpsNotForced } from './https-not-forced.ts'
import { imageAltMissing } from './image-alt-missing.ts'
import { imageBroken } from './image-broken.ts'
import { imageSizeMissing } from './image-size-missing.ts'
import { imageTooLarge } from './image-too-large.ts'
import { languageInvalid } from './language-invalid.ts'
import { languageMismatch } from './language-mismatch.ts'
import { languageMissing } from './language-missing.ts'
import { linkBroken } from './link-broken.ts'
import { linkBrokenOutgoing } from './link-broken-outgoing.ts'
import { linkRedirectChain } from './link-redirect-chain.ts'
import { linkRedirectLoop } from './link-redirect-loop.ts'
import { openGraphMissing } from './open-graph-missing.ts'
import { pageDeep } from './page-deep.ts'
import { pageHeavy } from './page-heavy.ts'
import { pageOrphan } from './page-orphan.ts'
import { pageServerError } from './page-server-error.ts'
import { pageSlow } from './page-slow.ts'
import { robotsBlockedInSitemap } from './robots-blocked-in-sitemap.ts'
import { robotsBlockedResource } from './robots-blocked-resource.ts'
import { robotsNoindexInSitemap } from './robots-noindex-in-sitemap.ts'
import { securityHeaderMissing } from './security-header-missing.ts'
import { sitemapAddressBroken } from './sitemap-address-broken.ts'
import { sitemapMissing } from './sitemap-missing.ts'
import { sitemapPageMissing } from './sitemap-page-missing.ts'
import { structuredDataFieldMissing } from './structured-data-field-missing.ts'
import { structuredDataInvalid } from './structured-data-invalid.ts'
import { titleDuplicate } from './title-duplicate.ts'
import { titleMissing } from './title-missing.ts'
import { titleTooLong } from './title-too-long.ts'
import { titleTooShort } from './title-too-short.ts'
import { viewportMissing } from './viewport-missing.ts'

/** In order of precedence: where two rules would change the same field of one page, the first one's text is proposed. */
export const pageRules: readonly PageRule[] = [
  titleMissing,
  titleDuplicate,
  titleTooLong,
  titleTooShort,
  descriptionMissing,
  descriptionDuplicate,
  descriptionTooLong,
  descriptionTooShort,
  pageHeavy,
  pageSlow,
  linkBroken,
  linkBrokenOutgoing,
  linkRedirectChain,
  linkRedirectLoop,
  headingH1Missing,
  headingH1Multiple,
  headingLevelSkipped,
  headingEmpty,
  robotsBlockedResource,
  hreflangCodeInvalid,
  structuredDataInvalid,
  structuredDataFieldMissing,
  openGraphMissing,
  imageAltMissing,
  imageBroken,
  imageTooLarge,
  imageSizeMissing,
  contentThin,
  contentMixed,
  securityHeaderMissing,
  viewportMissing,
  languageMissing,
  languageInvalid,
  languageMismatch,
]

export const siteRules: readonly SiteRule[] = [
  pageServerError,
  pageOrphan,
  pageDeep,
  canonicalMissing,
  canonicalElsewhere,
  canonicalChain,
  canonicalCrossHost,
  canonicalNotOk,
  robotsNoindexInSitemap,
  robotsBlockedInSitemap,
  hreflangReturnMissing,
  hreflangSelfMissing,
  contentDuplicate,
  sitemapMissing,
  sitemapAddressBroken,
  sitemapPageMissing,
  httpsMissing,
  httpsNotForced,
]
