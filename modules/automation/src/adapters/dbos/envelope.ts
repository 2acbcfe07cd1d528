import type { TraceCarrier } from './spans.ts'

/** What DBOS stores as the input of every run: the workflow's own input and what the kernel needs around it. */
export interface Envelope {
  readonly tenantId: string
  readonly parentId: string | null
  readonly version: number
  readonly journal: boolean
  readonly startedBy: string
  readonly input: unknown
  /** The trace in which the run was started, so that its steps belong to it in whatever process they run. */
  readonly trace?: TraceCarrier
}

export function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && 'tenantId' in value && 'parentId' in value && 'version' in value && 'journal' in value
}
