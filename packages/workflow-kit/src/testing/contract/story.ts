import type { Parser, WorkflowContract } from '../../define/workflow-contract.ts'
import type { Outcome } from '../../port/outcome.ts'
import type { WorkflowContext } from '../../port/workflow-context.ts'
import type { StartOptions, WorkflowEngine } from '../../port/workflow-engine.ts'
import type { MemoryJournal } from './memory-journal.ts'

/** One test of the contract: a workflow and what must be seen from outside. */
export interface Story {
  /** Id of its workflow. */
  readonly id: string
  readonly title: string
  run(ctx: WorkflowContext, input: unknown, kit: StoryKit): Promise<unknown>
  check(stage: Stage): Promise<void>
}

/** Contracts of the workflows that stories start as children. */
export interface StoryKit {
  readonly child: WorkflowContract<ChildInput, number>
  readonly parkedChild: WorkflowContract<string, unknown>
}

export interface ChildInput {
  readonly n: number
  readonly fails: boolean
}

export interface Stage {
  readonly engine: WorkflowEngine
  readonly journal: MemoryJournal
  /** Starts the story's workflow under an id of its own and answers it. */
  start(input?: unknown, options?: Partial<StartOptions>): Promise<string>
  /** Starts a workflow that refuses its input, under a contract that does not know. */
  startChoosy(input: unknown): Promise<string>
  result(id: string): Promise<Outcome>
  /** Labels of the activity calls of a run, in order. */
  labels(id: string): readonly string[]
  /** Idempotency keys of the activity calls of a run, in order. */
  keys(id: string): readonly string[]
  /** Waits until the label was seen. */
  seen(id: string, label: string): Promise<void>
}

export const anything: Parser<unknown> = { parse: (value) => value }
export const text: Parser<string> = { parse: (value) => String(value) }
