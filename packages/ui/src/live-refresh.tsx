'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useLiveEvents } from './live.tsx'

/** Reads the page anew when one of `names` happens: at once, and while more come at most every `pauseMs` milliseconds, so that a burst is two readings. */
export function LiveRefresh({ names, pauseMs = 700 }: { names: readonly string[]; pauseMs?: number }) {
  const router = useRouter()
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hasMore = useRef(false)
  useEffect(() => () => clearTimeout(pause.current), [])
  const read = () => {
    router.refresh()
    pause.current = setTimeout(() => {
      pause.current = undefined
      if (!hasMore.current) return
      hasMore.current = false
      read()
    }, pauseMs)
  }
  useLiveEvents(({ name }) => {
    if (!names.includes(name)) return
    if (pause.current === undefined) read()
    else hasMore.current = true
  })
  return null
}
