/** What happens when a moment comes while the schedule's last run is open. `buffer-one`: one more run waits for its end, further ones are skipped. */
export type OverlapPolicy = 'skip' | 'buffer-one'

/** What somebody decided. */
export interface ScheduleSpec {
  /** Unique in its tenant and part of the ids of its runs. */
  readonly id: string
  readonly workflow: string
  /** Given to every run; plain JSON that the workflow's contract accepts. */
  readonly input: unknown
  /** Five fields as in crontab(5), or `@daily` and the like. A time that a clock change leaves out comes right after the gap; one that comes twice counts once. */
  readonly cron: string
  /** IANA name. */
  readonly timeZone: string
  readonly overlap: OverlapPolicy
  /** How late a moment may still be made up for after a downtime, at least 10. Of several the newest alone runs. */
  readonly catchUpSeconds: number
  /** Each run begins up to this much later, by chance that is the same in every process. */
  readonly jitterSeconds: number
  /** The runs of one tenant begin later by a part of this that is the tenant's own, so that tenants do not all begin at once. */
  readonly staggerSeconds: number
}

/** What became of it. */
export interface Schedule extends ScheduleSpec {
  readonly isPaused: boolean
  /** The next moment of the calendar, before jitter and stagger; null when there is none. */
  readonly nextAt: Date | null
  /** When somebody has to look at it; null when nothing can come. */
  readonly dueAt: Date | null
  /** The moment whose run waits for the end of the one before. */
  readonly bufferedAt: Date | null
  /** A trigger by hand that nobody has seen to yet. */
  readonly triggeredAt: Date | null
  readonly lastRunId: string | null
  readonly lastFiredAt: Date | null
  /** Moments passed over because a run was open, or because a newer one was made up for. */
  readonly skipped: number
  /** Moments that lay further back than may be made up for. */
  readonly missed: number
}

export interface ScheduleScope {
  readonly tenantId: string
}

export interface SchedulePointer {
  readonly tenantId: string
  readonly scheduleId: string
}

export interface SchedulePage {
  readonly items: readonly Schedule[]
  readonly nextCursor: string | null
}

/**
 * Schedules over any engine. The truth is a row of ours, so they survive a change of engine; the engine only starts runs, each under an id
 * made of schedule and moment. `S` is a transaction in one tenant: all but `fire` take part in the caller's.
 */
export interface WorkflowSchedules<S extends ScheduleScope> extends ScheduleDesk<S> {
  /** Sees to one schedule that is due and answers the run it started. Several processes may do so at once: one run comes of it. */
  fire(pointer: SchedulePointer): Promise<{ readonly runId: string | null }>
}

/** What people decide about schedules; it starts no run. */
export interface ScheduleDesk<S extends ScheduleScope> {
  /** Creates it, or replaces what it is and keeps what became of it. Throws `schedule-invalid`, `workflow-not-found`, `workflow-input-invalid`. */
  put(scope: S, spec: ScheduleSpec): Promise<Schedule>
  /** Nothing fires any more except by hand. Throws `schedule-not-found`, as all below. */
  pause(scope: S, id: string): Promise<Schedule>
  /** Goes on with the next moment from now; those of the pause are not made up for. */
  resume(scope: S, id: string): Promise<Schedule>
  /** Asks for a run now, also while it is paused; the overlap policy holds. Answers the id the run will have. */
  trigger(scope: S, id: string): Promise<{ readonly runId: string }>
  /** Runs that are open go on. Without effect when it is not there. */
  remove(scope: S, id: string): Promise<void>
  find(scope: S, id: string): Promise<Schedule | null>
  /** In the order of their ids. */
  list(scope: S, page: { readonly limit: number; readonly cursor?: string | undefined }): Promise<SchedulePage>
}
