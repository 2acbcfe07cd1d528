'use client'
import { useState } from 'react'
import type { QueueItem } from './group-rows.ts'

export interface OpenGroups {
  isExpanded: (item: QueueItem) => boolean
  toggle: (item: QueueItem) => void
}

/** Which groups stand open. One that holds the opened proposal, and not as its sample, opens by itself: a link may lead into it. */
export function useOpenGroups(openId: string | null): OpenGroups {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map())
  const isExpanded = ({ key, rows: [, ...others] }: QueueItem) => others.length > 0 && (chosen.get(key) ?? others.some(({ id }) => id === openId))
  return { isExpanded, toggle: (item) => setChosen((before) => new Map(before).set(item.key, !isExpanded(item))) }
}
