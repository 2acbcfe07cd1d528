/** When an agent sets to work by itself. */
export interface AgentSchedule {
  /** Unique in its tenant: small letters, digits and hyphens. */
  readonly id: string
  readonly agentId: string
  /** null for an agent that needs no connection. */
  readonly connectionId: string | null
  /** Five fields as in crontab(5). */
  readonly cron: string
  /** IANA name. */
  readonly timeZone: string
  readonly overlap: 'skip' | 'buffer-one'
  readonly catchUpSeconds: number
  readonly jitterSeconds: number
  readonly staggerSeconds: number
}
