/** Everything that happens and that others may follow: outbox rows and the live stream carry these names. */
export const eventNames = [
  'proposal-created',
  'proposal-decided',
  'proposal-approved',
  'proposal-executed',
  'proposal-changed',
  'effect-changed',
  'agent-run-changed',
  'workflow-run-changed',
  'connection-changed',
  'tenant-changed',
] as const
export type EventName = (typeof eventNames)[number]

/** What the live stream says: that something changed and where, never its content. */
export interface LiveEvent {
  readonly name: EventName
  readonly tenantId: string
  readonly subjectId: string
}
