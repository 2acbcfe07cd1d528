import { appError } from '@bizosaas/kernel'
import type { AgentWork } from '../domain/agent-work.ts'
import type { Reading } from '../domain/reading.ts'
import type { Thinker } from '../domain/thinker.ts'
import type { Thought } from '../domain/thought.ts'
import type { KeptEvidence } from '../ports/evidence-source.ts'

export interface ThinkRequest {
  readonly agent: Thinker
  readonly sources: readonly KeptEvidence[]
  readonly work: AgentWork
  /** What the record of the run says was read. */
  readonly readings: readonly Reading[]
  /** The instant of the run. */
  readonly now: Date
}

/**
 * What an agent thinks about the record of a run, and nothing but the record: now and at every replay the same.
 * An agent that misses what it cannot do without abstains in writing. Throws `permission-denied-by-agent-mask`.
 */
export async function thinkAbout({ agent, sources, work, readings, now }: ThinkRequest): Promise<Thought> {
  const evidence: Record<string, unknown> = {}
  for (const [name, reader] of Object.entries(agent.reads)) {
    const reading = readings.find((one) => one.reader === reader.id)
    if (reading?.state === 'read') evidence[name] = await sourceOf(sources, reader.id).open(work)
    else if (!reader.isOptional) return abstaining({ subject: reader.title, reason: reading?.reason ?? 'It was not read.' })
  }
  const thought = await agent.think({ evidence, now })
  const wanted = thought.proposals.flatMap(({ calls, setting }) => [...calls.map(({ actionId }) => actionId), ...(setting ? [setting.command] : [])])
  const foreign = wanted.find((actionId) => !agent.proposes.includes(actionId))
  if (foreign !== undefined) throw appError('permission-denied-by-agent-mask', { details: { actionId: foreign } })
  return thought
}

/** Throws `internal-error`: a reader that nothing performs is a fault of the composition. */
export function sourceOf<Source extends KeptEvidence>(sources: readonly Source[], reader: string): Source {
  const source = sources.find(({ id }) => id === reader)
  if (source === undefined) throw appError('internal-error', { details: { reason: 'no source is bound to this reader', reader } })
  return source
}

function abstaining(abstention: Thought['abstentions'][number]): Thought {
  return { looked: [], claims: [], findings: [], groups: [], proposals: [], abstentions: [abstention] }
}
