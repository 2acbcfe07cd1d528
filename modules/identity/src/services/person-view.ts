import type { Actor } from '@bizosaas/kernel'
import type { Person } from '../domain/person.ts'

/** A person as the API tells of them: no password, no hash, no count of wrong ones. */
export function personView({ person, actor }: { person: Person; actor: Actor }) {
  const { lastSignInAt, oneTimeUntil, createdAt, ...rest } = person
  return {
    ...rest,
    isYou: actor.kind === 'user' && actor.userId === person.id,
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
    oneTimeUntil: oneTimeUntil?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }
}
