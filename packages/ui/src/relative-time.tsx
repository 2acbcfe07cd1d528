'use client'
import { useEffect, useState } from 'react'
import { exactTime, relativeTime } from './time-words.ts'

export interface RelativeTimeProps {
  /** ISO 8601 in UTC. */
  at: string
  /** Follows while the time is relative: " ago", " old". */
  ending?: string
}

/** "12 min" up to a week, then the date; exact on hover, in the reader's zone. Keeps itself current. */
export function RelativeTime({ at, ending = '' }: RelativeTimeProps) {
  const [now, setNow] = useState<number>()
  useEffect(() => {
    const tick = () => setNow(Date.now())
    tick()
    const timer = setInterval(tick, 30_000)
    return () => clearInterval(timer)
  }, [])
  const { text, relative } = relativeTime({ at, now: now ?? Date.now(), timeZone: now === undefined ? 'UTC' : undefined })
  return (
    <time
      dateTime={at}
      title={exactTime({ at, timeZone: now === undefined ? 'UTC' : undefined })}
      suppressHydrationWarning
      className="tabular whitespace-nowrap"
    >
      {relative ? `${text}${ending}` : text}
    </time>
  )
}
