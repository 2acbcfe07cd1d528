/** A cron expression in a time zone. */
export interface CalendarRule {
  readonly cron: string
  /** IANA name. */
  readonly timeZone: string
}

export interface Calendar {
  /** The first moment after the given one, never that itself; null when there is none. Throws `schedule-invalid`. */
  next(rule: CalendarRule, after: Date): Date | null
}
