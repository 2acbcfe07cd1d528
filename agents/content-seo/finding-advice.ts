import type { FindingAdvice } from '@bizosaas/automation'
import { contentAdvice } from './advice/content-advice.ts'
import { searchAdvice } from './advice/search-advice.ts'
import { siteAdvice } from './advice/site-advice.ts'
import type { FindingCodeName } from './finding-codes.ts'

/** Every kind of finding as the owner of a site reads it: what it is, what it means for the business, what to do, and how large that is. */
export const findingAdvice: Readonly<Record<FindingCodeName, FindingAdvice>> = { ...siteAdvice, ...searchAdvice, ...contentAdvice }
