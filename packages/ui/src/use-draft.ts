'use client'
import { useEffect, useState } from 'react'

/** Text that survives a reload and a lost session on this browser until `clear`. Without a key it is ordinary state; `initial` stands there until something is typed. */
export function useDraft(key: string | undefined, initial = ''): { text: string; setText: (text: string) => void; clear: () => void } {
  const [text, setText] = useState(initial)
  const name = key && `draft:${key}`
  useEffect(() => {
    const kept = name && localStorage.getItem(name)
    if (kept) setText(kept)
  }, [name])
  return {
    text,
    setText: (next) => {
      setText(next)
      if (name) localStorage.setItem(name, next)
    },
    clear: () => {
      setText('')
      if (name) localStorage.removeItem(name)
    },
  }
}
