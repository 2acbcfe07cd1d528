import type { BenchDatabase } from './start-bench-database.ts'

/** The ratio to reach (`least`) or not to pass (`most`). DESIGN.md section 9. */
export type Goal = { readonly least: number } | { readonly most: number }

/** What a bench is given. Everything random in it follows `seed`. */
export interface BenchStage {
  readonly seed: number
  readonly rounds: number
  /** How long one side of a round is measured. */
  readonly roundMs: number
  /** Only to see that it runs: small seeds, and what cannot be told in a moment is left out. */
  readonly isShort: boolean
  /** A migrated, durable PostgreSQL of this bench's own; started at the first call, stopped by the command. */
  database(): Promise<BenchDatabase>
  /** Progress; silent with `--json`. */
  log(line: string): void
}

export interface Measured {
  /** One per round: product over floor, as the goal wants it. */
  readonly ratios: readonly number[]
  /** The floor of each round in its own unit. When it moves by more than twice, the run is inconclusive and does not pass. */
  readonly floors: readonly number[]
  /** Whatever else is worth quoting; goes into the line of JSON. */
  readonly figures?: Readonly<Record<string, unknown>>
}

export interface Bench {
  /** What is measured against what, in one sentence. */
  readonly about: string
  readonly goal: Goal
  measure(stage: BenchStage): Promise<Measured>
}
