import type { Claim, FindingDraft } from '@bizosaas/automation'
import type { Fault } from './fault.ts'
import { type FindingCodeName, findingCodes } from './finding-codes.ts'

/** A fault with its code, and how it stands in rows. */
export interface FoundFault {
  readonly code: FindingCodeName
  readonly fault: Fault
  readonly claim: Claim
  readonly finding: FindingDraft
}

/** Files that are told once have a key of their own, whichever page showed them first. */
const toldOnce: ReadonlySet<FindingCodeName> = new Set(['robots-blocked-resource', 'image-too-large'])

export function foundFault(code: FindingCodeName, fault: Fault): FoundFault {
  const { page, part, fact, detail, mend } = fault
  const { url, digest, readAt } = page
  const claim: Claim = { ref: `${fact.name}|${url}`, title: fact.title, url, content: fact.content, digest, readAt }
  const key = [code, ...(toldOnce.has(code) ? [] : [url]), ...(part === undefined ? [] : [part])].join('|')
  const hand = mend.kind === 'other-hand' ? mend.hand : null
  const finding: FindingDraft = { key, code, severity: findingCodes[code].weight, url, detail, hand, claim: claim.ref }
  return { code, fault, claim, finding: mend.kind === 'none' ? { ...finding, mayStay: true } : finding }
}
