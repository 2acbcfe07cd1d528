import { setTimeout as pause } from 'node:timers/promises'
import { Client, escapeIdentifier } from 'pg'

/** Receives a notification's payload; an empty one also comes after each reconnect, as something may have been missed meanwhile. */
export type OnNotify = (payload: string) => void

export interface Listener {
  /** Hears a channel until the returned function is called. Resolves when PostgreSQL has taken the subscription. */
  listen(channel: string, onNotify: OnNotify): Promise<() => Promise<void>>
  close(): Promise<void>
}

const firstPauseMs = 100
const longestPauseMs = 5000

/**
 * LISTEN on a connection of its own, which is made again whenever it breaks. NOTIFY is a hint, not a queue: what it announces
 * must also be found by looking.
 */
export function createListener({ url }: { url: string }): Listener {
  const heard = new Map<string, Set<OnNotify>>()
  let current: Promise<Client> | null = null
  let isClosed = false

  async function open(): Promise<Client> {
    const client = new Client({ connectionString: url, application_name: 'bizosaas-listener', keepAlive: true })
    client.on('notification', ({ channel, payload }) => tell({ to: heard.get(channel), payload: payload ?? '' }))
    client.on('error', () => {})
    await client.connect()
    client.once('end', () => void reopen())
    for (const channel of heard.keys()) await client.query(`listen ${escapeIdentifier(channel)}`)
    return client
  }

  async function reopen(): Promise<void> {
    for (let pauseMs = firstPauseMs; !isClosed; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      current = open()
      const isOpen = await current.then(
        () => true,
        () => false,
      )
      if (isOpen) {
        for (const listeners of heard.values()) tell({ to: listeners, payload: '' })
        return
      }
      await pause(pauseMs)
    }
  }

  return {
    async listen(channel, onNotify) {
      const listeners = heard.get(channel) ?? new Set()
      heard.set(channel, listeners.add(onNotify))
      current ??= open()
      const client = await current
      await client.query(`listen ${escapeIdentifier(channel)}`)
      return async () => {
        listeners.delete(onNotify)
        if (listeners.size > 0 || isClosed) return
        heard.delete(channel)
        await (await current)?.query(`unlisten ${escapeIdentifier(channel)}`).catch(() => {})
      }
    },
    async close() {
      isClosed = true
      await (await current?.catch(() => null))?.end()
    },
  }
}

function tell({ to, payload }: { to: ReadonlySet<OnNotify> | undefined; payload: string }): void {
  for (const onNotify of to ?? []) onNotify(payload)
}
