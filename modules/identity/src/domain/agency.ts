/** The one agency that runs the platform. */
export interface Agency {
  readonly name: string
  readonly isDemo: boolean
  readonly contact: AgencyContact
}

/** Whom clients write to or call; printed at the end of what the agency sends them. */
export interface AgencyContact {
  readonly email: string | null
  readonly phone: string | null
}
