import type { EvidenceReader } from './define-reader.ts'

/** Structural, so that a zod schema fits. */
export interface Parser<T> {
  parse(value: unknown): T
}

export type Readers = Readonly<Record<string, EvidenceReader<unknown>>>

/** What the readers brought, under the names the agent gave them. */
export type Evidence<Reads extends Readers> = {
  readonly [Name in keyof Reads]: Reads[Name] extends EvidenceReader<infer Content> ? Content : never
}

/** All an agent thinks about. `now` is the instant of the run, so that a replay comes to the same thought. */
export interface Given<Reads extends Readers> {
  readonly evidence: Evidence<Reads>
  readonly now: Date
}

export interface AgentDefinition<Reads extends Readers, Thought, Asks = never> {
  /** Kebab-case, global, part of rows: never change one that has shipped. */
  readonly id: string
  readonly crew: string
  readonly title: string
  readonly goal: string
  /** What the agent is to do, in words. The rules below work without any model. */
  readonly instructions: string
  readonly reads: Reads
  /** Ids of the actions it may propose. A thought with any other is a bug and is refused. */
  readonly proposes: readonly string[]
  /** Ids of the connectors one of which it needs; empty where it needs no connection. */
  readonly needs: readonly string[]
  readonly output: Parser<Thought>
  /** What it asks a model once its rules have come to a thought, where a model is set. */
  readonly asks?: Asks
  /** Deterministic: the same evidence gives the same thought. */
  readonly rules: (given: Given<Reads>) => Thought | Promise<Thought>
}

/** An agent as the runtime holds it: whatever the readers brought is parsed before the rules see it, and so is their thought. */
export interface Agent<Thought, Asks = never> extends Omit<AgentDefinition<Readers, Thought, Asks>, 'rules' | 'output'> {
  think(given: { readonly evidence: Readonly<Record<string, unknown>>; readonly now: Date }): Promise<Thought>
}

/**
 * Declares an agent.
 *
 * @example
 * const agent = defineAgent({ id: 'certificate-keeper', reads: { certificates }, proposes: ['acme.renew'], output: thoughtSchema, rules: ({ evidence, now }) => judge(evidence.certificates, now), ... })
 */
export function defineAgent<Reads extends Readers, Thought, Asks = never>(definition: AgentDefinition<Reads, Thought, Asks>): Agent<Thought, Asks> {
  const { rules, output, ...agent } = definition
  return {
    ...agent,
    think: async ({ evidence, now }) => output.parse(await rules({ evidence: parsed(agent.reads, evidence), now })),
  }
}

function parsed<Reads extends Readers>(reads: Reads, evidence: Readonly<Record<string, unknown>>): Evidence<Reads> {
  const entries = Object.entries(reads).map(([name, reader]) => [name, reader.content.parse(evidence[name] ?? null)])
  // The mapped type says per name what `fromEntries` can only say for all names together.
  return Object.fromEntries(entries) as Evidence<Reads>
}
