'use client'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createLiveStore, type LiveListener, type LiveState, type LiveStore } from './live-store.ts'

export type { LiveState }

const LiveContext = createContext<LiveStore>(createLiveStore())

/**
 * One stream of server-sent events for the whole page. `url` is the portal's own piping route.
 * The browser reconnects by itself; "lost" is said only after it has been away for four seconds.
 */
export function LiveProvider({ url, eventNames, children }: { url: string; eventNames: readonly string[]; children: ReactNode }) {
  const [store] = useState(createLiveStore)
  // A list that comes from the server is a new one after each refresh; only other names are a reason to connect anew.
  const names = eventNames.join(' ')
  useEffect(() => {
    const source = new EventSource(url)
    let lostTimer: ReturnType<typeof setTimeout> | undefined
    const tell = (event: MessageEvent) => store.tell({ name: event.type, text: String(event.data) })
    source.onopen = () => {
      clearTimeout(lostTimer)
      store.setState('live')
    }
    source.onerror = () => {
      clearTimeout(lostTimer)
      lostTimer = setTimeout(() => store.setState('lost'), 4_000)
    }
    source.onmessage = tell
    for (const name of names.split(' ')) source.addEventListener(name, tell)
    return () => {
      clearTimeout(lostTimer)
      source.close()
    }
  }, [url, names, store])
  return <LiveContext value={store}>{children}</LiveContext>
}

export function useLiveState(): LiveState {
  const { onState, state } = useContext(LiveContext)
  return useSyncExternalStore(onState, state, () => 'connecting')
}

/** Calls `listener` for each event while the component stands. */
export function useLiveEvents(listener: LiveListener): void {
  const { follow } = useContext(LiveContext)
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => follow((event) => latest.current(event)), [follow])
}
