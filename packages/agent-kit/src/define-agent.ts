/** Structural, so that a zod schema fits. */
export interface Parser<T> {
  parse(value: unknown): T
}

/** One kind of read the agent thinks about, said so that a person can judge whether it may. */
export interface EvidenceReader {
  readonly id: string
  readonly title: string
}

export interface AgentDefinition<Evidence, Thought> {
  /** Kebab-case, global, part of rows: never change one that has shipped. */
  readonly id: string
  readonly crew: string
  readonly title: string
  readonly goal: string
  /** What a model is told when one is configured; the rules below work without any. */
  readonly instructions: string
  readonly reads: readonly EvidenceReader[]
  /** Ids of the actions it may propose. A thought with any other is a bug and is refused. */
  readonly proposes: readonly string[]
  /** Ids of the connectors one of which it needs. */
  readonly needs: readonly string[]
  /** The workflow that runs it. */
  readonly workflow: string
  readonly output: Parser<Thought>
  /** Deterministic: the same evidence gives the same thought. */
  readonly rules: (evidence: Evidence) => Thought
}

/**
 * Declares an agent; its rules are wrapped so that every thought passes its output schema.
 *
 * @example
 * const agent = defineAgent({ id: 'certificate-keeper', crew: 'operations', proposes: ['acme.renew'], output: thoughtSchema, rules: (evidence) => think(evidence), ... })
 */
export function defineAgent<Evidence, Thought>(definition: AgentDefinition<Evidence, Thought>): AgentDefinition<Evidence, Thought> {
  return { ...definition, rules: (evidence) => definition.output.parse(definition.rules(evidence)) }
}
