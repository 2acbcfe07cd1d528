import type { ModelWork } from './model-work.ts'
import type { Thought } from './thought.ts'

/** An agent as far as a run of it goes; what agent-kit's `defineAgent` makes fits. */
export interface Thinker {
  readonly id: string
  /** By the name under which the agent finds what was read. */
  readonly reads: Readonly<Record<string, { readonly id: string; readonly title: string; readonly isOptional: boolean }>>
  /** Ids of the actions it may propose. */
  readonly proposes: readonly string[]
  /** What it asks a model, where one is set; an agent without needs none. */
  readonly asks?: ModelWork
  think(given: { readonly evidence: Readonly<Record<string, unknown>>; readonly now: Date }): Promise<Thought>
}
