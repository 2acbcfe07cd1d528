import { findingCodes } from '@bizosaas/agents'
import type { FindingDraft } from '@bizosaas/automation'
import type { ExpectedFault } from './sites/site-draft.ts'

export interface Comparison {
  readonly right: readonly ExpectedFault[]
  readonly missing: readonly ExpectedFault[]
  readonly wrong: readonly FindingDraft[]
}

/** Pairs what was found with what was planted, one to one. A finding of a part has to name the part; one of the whole site may stand at any address. */
export function compareFindings({ expected, found }: { expected: readonly ExpectedFault[]; found: readonly FindingDraft[] }): Comparison {
  const left = [...found]
  const right: ExpectedFault[] = []
  const missing: ExpectedFault[] = []
  for (const fault of expected) {
    const at = left.findIndex((finding) => tells(finding, fault))
    if (at === -1) missing.push(fault)
    else {
      left.splice(at, 1)
      right.push(fault)
    }
  }
  return { right, missing, wrong: left }
}

function tells({ code, url, key, detail }: FindingDraft, fault: ExpectedFault): boolean {
  if (code !== fault.code) return false
  if (findingCodes[fault.code].place === 'site') return true
  if (url !== fault.url && !(fault.alsoAt ?? []).includes(url)) return false
  return fault.part === undefined || key.includes(fault.part) || detail.includes(fault.part)
}
