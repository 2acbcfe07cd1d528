import type { FindingAdvice } from '@bizosaas/automation'
import { contentAdvice } from './advice/content-advice.ts'
import { type KindAdvice, toAdvice } from './advice/kind-advice.ts'
import { searchAdvice } from './advice/search-advice.ts'
import { siteAdvice } from './advice/site-advice.ts'
import { type FindingCodeName, findingCodes } from './finding-codes.ts'
import { findingEfforts } from './finding-efforts.ts'
import { findingTies } from './finding-ties.ts'
import { findingWorth } from './finding-worth.ts'

const kinds: Readonly<Record<FindingCodeName, KindAdvice>> = { ...siteAdvice, ...searchAdvice, ...contentAdvice }

/** Every kind of finding as the owner of a site reads it: what it means for the business, what to do, and how large that is. */
export const findingAdvice: Readonly<Record<string, FindingAdvice>> = Object.fromEntries(
  namesOf(findingCodes).map((code) => [
    code,
    { ...toAdvice(kinds[code]), ...findingWorth(code), ...findingTies(code), efforts: findingEfforts(code) },
  ]),
)

function namesOf<Name extends string>(catalogue: Readonly<Record<Name, unknown>>): readonly Name[] {
  const names: Name[] = []
  for (const name in catalogue) names.push(name)
  return names
}
