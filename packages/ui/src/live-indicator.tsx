'use client'
import { useEffect, useState } from 'react'
import { type LiveState, useLiveState } from './live.tsx'
import { RelativeTime } from './relative-time.tsx'

/** Whether what one sees is current, and if not, since when. */
export function LiveIndicator() {
  const state = useLiveState()
  const [lostAt, setLostAt] = useState<string>()
  useEffect(() => setLostAt(state === 'lost' ? new Date().toISOString() : undefined), [state])
  return (
    <span role="status" className="flex items-center gap-1.5 px-1 text-xs whitespace-nowrap text-ink-3">
      <span aria-hidden className={`size-1.5 rounded-full ${dots[state]}`} />
      <span className={state === 'live' ? 'max-sm:sr-only' : ''}>
        {words[state]}
        {lostAt && (
          <span className="max-md:hidden">
            {' '}
            · last seen <RelativeTime at={lostAt} ending=" ago" />
          </span>
        )}
      </span>
    </span>
  )
}

const words: Record<LiveState, string> = { connecting: 'Connecting', live: 'Live', lost: 'Not live' }
const dots: Record<LiveState, string> = { connecting: 'bg-ink-3', live: 'bg-good', lost: 'bg-waiting' }
