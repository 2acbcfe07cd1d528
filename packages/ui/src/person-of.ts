import type { LinkedReport, ReportPerson } from './report-view.ts'

/** The name of the first account until its owner gives it another: it says a role and no person. */
const roleName = 'Owner'

/** Who it was and for whom: "Priya (Aire Plumbing)"; the agency itself where its person has no name. */
export function personOf({ report: { agency, tenant }, person: { label, side } }: PersonIn): string {
  if (label === roleName && side !== 'client') return agency || label
  const house = side === null ? '' : side === 'agency' ? agency : tenant.name
  return house === '' ? label : `${label} (${house})`
}

interface PersonIn {
  readonly report: Pick<LinkedReport, 'agency'> & { readonly tenant: { readonly name: string } }
  readonly person: ReportPerson
}
