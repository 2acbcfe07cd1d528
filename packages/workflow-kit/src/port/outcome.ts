/** Why something ended badly, as data: it survives checkpoints, replays and processes unchanged. `code` is API: stable, listed, tested. */
export interface Failure {
  readonly code: string
  readonly message: string
  readonly details?: unknown
}

/** How a run ended. `terminated` means nothing ran after the order: no clean-up and no compensation. */
export type Outcome =
  | { readonly state: 'completed'; readonly value: unknown }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'cancelled'; readonly reason: string }
  | { readonly state: 'terminated'; readonly reason: string }

/** What workflow code can end in by itself; only the engine can terminate. */
export type ClosedOutcome = Exclude<Outcome, { state: 'terminated' }>

/** `waiting`: not begun (in a queue or delayed). `running` includes runs parked on a timer or a signal. */
export type RunState = 'waiting' | 'running' | Outcome['state']
