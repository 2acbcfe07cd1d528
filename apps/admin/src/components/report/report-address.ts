import type { ChangePart, FindingPart, Report } from '@bizosaas/contracts'
import { addressWith } from '../../address/address-with.ts'

type Of = Pick<Report, 'tenant' | 'month'>

export function reportAddress({ tenant: { slug }, month }: Of): string {
  return addressWith({ path: '/report', params: { tenant: slug, month }, change: {} })
}

/** The list behind a number of changes. */
export function changesAddress({ tenant: { slug }, month }: Of, { part, by }: { part: ChangePart; by?: string }): string {
  return addressWith({ path: '/report/changes', params: { tenant: slug, month, part, by }, change: {} })
}

/** The list behind a number of findings. */
export function findingsAddress({ tenant: { slug }, month }: Of, { part, code }: { part: FindingPart; code?: string }): string {
  return addressWith({ path: '/report/findings', params: { tenant: slug, month, part, code }, change: {} })
}
