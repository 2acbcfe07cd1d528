import type { ChangePart, FindingPart, Report } from '@bizosaas/contracts'
import type { ReportLinks } from '@bizosaas/ui'
import { addressWith } from '../../address/address-with.ts'

type Of = Pick<Report, 'month'> & { readonly tenant: Pick<Report['tenant'], 'slug'> }

export function reportAddress({ tenant: { slug }, month }: Of): string {
  return addressWith({ path: '/report', params: { tenant: slug, month }, change: {} })
}

/** The list behind a number of changes. */
function changesAddress({ tenant: { slug }, month }: Of, { part, by, reason }: { part: ChangePart; by?: string; reason?: string }): string {
  return addressWith({ path: '/report/changes', params: { tenant: slug, month, part, by, reason }, change: {} })
}

/** The list behind a number of findings. */
function findingsAddress({ tenant: { slug }, month }: Of, { part, code }: { part: FindingPart; code?: string }): string {
  return addressWith({ path: '/report/findings', params: { tenant: slug, month, part, code }, change: {} })
}

/** Where each number and each change of a report leads in this portal. */
export function reportLinks(report: Of): ReportLinks {
  return {
    changes: (part, of) => changesAddress(report, { part, ...of }),
    findings: (part, code) => findingsAddress(report, { part, ...(code !== undefined && { code }) }),
    proposal: proposalAddress,
  }
}

export function proposalAddress(id: string): string {
  return `/approvals?group=all&id=${id}`
}
