import type { AgentRunId, SessionId, TenantId, UserId } from './ids.ts'

export type Portal = 'admin' | 'client' | 'directory'

/** A person with a session. Which tenant and with which role is settled when a scope opens, never by the token. */
export interface UserActor {
  readonly kind: 'user'
  readonly userId: UserId
  readonly sessionId: SessionId
  readonly portal: Portal
}

/** An agent at work for one tenant. It never acts for the person who started its run. */
export interface AgentActor {
  readonly kind: 'agent'
  readonly agentId: string
  readonly runId: AgentRunId
  readonly tenantId: TenantId
}

/** The platform itself: the executor, the seeding of the demo, a background loop. */
export interface SystemActor {
  readonly kind: 'system'
  readonly name: string
}

export type Actor = UserActor | AgentActor | SystemActor

/** How an actor stands in rows and audit records: `user:<id>`, `agent:<id>`, `system:<name>`. */
export function actorRef(actor: Actor): string {
  switch (actor.kind) {
    case 'user':
      return `user:${actor.userId}`
    case 'agent':
      return `agent:${actor.agentId}`
    case 'system':
      return `system:${actor.name}`
  }
}
