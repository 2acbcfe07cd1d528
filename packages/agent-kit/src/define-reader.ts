import type { Parser } from './define-agent.ts'

/** One kind of read an agent thinks about, said so that a person can judge whether it may. */
export interface EvidenceReader<Content> {
  /** Kebab-case, global, part of rows: never change one that has shipped. */
  readonly id: string
  readonly title: string
  /** True where the agent can think without it; it then finds null. */
  readonly isOptional: boolean
  readonly content: Parser<Content>
}

/**
 * Declares a kind of read. What performs it is bound by id where the worker is composed.
 *
 * @example
 * const certificates = defineReader({ id: 'certificates', title: 'The certificates of the live hosts', content: certificatesSchema })
 */
export function defineReader<Content>(reader: Omit<EvidenceReader<Content>, 'isOptional'>): EvidenceReader<Content> {
  return { ...reader, isOptional: false }
}

/** The same read for an agent that can do without it. */
export function optional<Content>(reader: EvidenceReader<Content>): EvidenceReader<Content | null> {
  return { ...reader, isOptional: true, content: { parse: (value) => (value === null ? null : reader.content.parse(value)) } }
}
