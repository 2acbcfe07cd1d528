import type { Claim, FindingDraft } from '@bizosaas/automation'
import type { Fault, Rule } from './fault.ts'
import { findingCodes } from './finding-codes.ts'

/** A fault with its code, and how it stands in rows. */
export interface FoundFault {
  readonly rule: Rule
  readonly fault: Fault
  readonly claim: Claim
  readonly finding: FindingDraft
}

export function foundFault(rule: Rule, fault: Fault): FoundFault {
  const { page, part, fact, detail, mend } = fault
  const claim: Claim = {
    ref: `${fact.name}|${page.url}`,
    title: fact.title,
    url: page.url,
    content: fact.content,
    digest: page.snapshot.digest,
    readAt: page.snapshot.readAt,
  }
  const key = [rule.code, page.url, ...(part === undefined ? [] : [part])].join('|')
  const hand = mend.kind === 'other-hand' ? mend.hand : null
  return {
    rule,
    fault,
    claim,
    finding: { key, code: rule.code, severity: findingCodes[rule.code].weight, url: page.url, detail, hand, claim: claim.ref },
  }
}
