export type LiveState = 'connecting' | 'live' | 'lost'
export type LiveListener = (event: { name: string; text: string }) => void

export interface LiveStore {
  state: () => LiveState
  setState: (state: LiveState) => void
  onState: (listener: () => void) => () => void
  tell: LiveListener
  follow: (listener: LiveListener) => () => void
}

/** The stream's state lives outside React: a part of the page that hydrates late must start from what the server drew. */
export function createLiveStore(): LiveStore {
  let current: LiveState = 'connecting'
  const watchers = new Set<() => void>()
  const listeners = new Set<LiveListener>()
  return {
    state: () => current,
    setState: (state) => {
      current = state
      for (const watcher of watchers) watcher()
    },
    onState: (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    tell: (event) => {
      for (const listener of listeners) listener(event)
    },
    follow: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
