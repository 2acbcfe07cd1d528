'use client'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { usePerson } from '../person.tsx'
import { addView, parseViews, type SavedView } from './saved-views.ts'

export interface SavedViews {
  views: readonly SavedView[]
  save: (view: SavedView) => void
  remove: (name: string) => void
}

/** The views of whoever is signed in, kept on this browser; several tabs see the same. */
export function useSavedViews(): SavedViews {
  const key = `queue-views:${usePerson().id}`
  const text = useSyncExternalStore(follow, () => localStorage.getItem(key), nothing)
  const views = useMemo(() => parseViews(text), [text])
  const keep = useCallback(
    (next: readonly SavedView[]) => {
      localStorage.setItem(key, JSON.stringify(next))
      dispatchEvent(new StorageEvent('storage', { key }))
    },
    [key],
  )
  return { views, save: (view) => keep(addView(views, view)), remove: (name) => keep(views.filter((view) => view.name !== name)) }
}

function follow(listener: () => void): () => void {
  addEventListener('storage', listener)
  return () => removeEventListener('storage', listener)
}

/** What the server draws. */
function nothing(): null {
  return null
}
