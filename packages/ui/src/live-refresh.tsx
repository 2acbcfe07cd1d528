'use client'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { useLiveEvents } from './live.tsx'

/** Reads the page anew when one of `names` happens, at most every `pauseMs` milliseconds, so that a burst is one reading. */
export function LiveRefresh({ names, pauseMs = 700 }: { names: readonly string[]; pauseMs?: number }) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLiveEvents(({ name }) => {
    if (!names.includes(name) || timer.current) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      router.refresh()
    }, pauseMs)
  })
  return null
}
