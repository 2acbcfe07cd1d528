import type { Received } from '../port/workflow-context.ts'
import { checkpointed } from './checkpointed.ts'
import type { MailboxMessage } from './primitives.ts'
import type { Session } from './session.ts'

export interface Mailbox {
  take<P>(name: string, timeoutMs: number | undefined): Promise<Received<P>>
  sleep(durationMs: number): Promise<void>
}

/** One inbox for signals and cancel requests; signals nobody waits for yet are kept per name, first in first out. */
export function createMailbox(session: Session): Mailbox {
  const buffered = new Map<string, unknown[]>()
  const seenKeys = new Set<string>()

  const accept = (message: MailboxMessage) => {
    if (message.kind === 'cancel') {
      session.noteCancel(message.reason)
      return
    }
    const seenAs = message.key === undefined ? null : `${message.name}\n${message.key}`
    if (seenAs !== null && seenKeys.has(seenAs)) return
    if (seenAs !== null) seenKeys.add(seenAs)
    const queue = buffered.get(message.name) ?? []
    queue.push(message.payload)
    buffered.set(message.name, queue)
  }

  /** False when the deadline passed. */
  const acceptNext = async (deadlineMs: number | null) => {
    const message = await session.engine((engine) => engine.receive(deadlineMs))
    if (message) accept(message)
    session.throwIfCancelled()
    return message !== null
  }

  return {
    async take<P>(name: string, timeoutMs: number | undefined): Promise<Received<P>> {
      session.throwIfCancelled()
      if (buffered.get(name)?.length) return first(buffered, name)
      const deadlineMs = timeoutMs === undefined ? null : (await session.engine((engine) => engine.now())) + timeoutMs
      while (await acceptNext(deadlineMs)) {
        if (buffered.get(name)?.length) return first(buffered, name)
      }
      return { received: false }
    },
    async sleep(durationMs) {
      session.throwIfCancelled()
      const deadlineMs = (await session.engine((engine) => engine.now())) + Math.max(0, durationMs)
      while (await acceptNext(deadlineMs));
    },
  }
}

function first<P>(buffered: ReadonlyMap<string, unknown[]>, name: string): Received<P> {
  return { received: true, value: checkpointed<P>(buffered.get(name)?.shift()) }
}
