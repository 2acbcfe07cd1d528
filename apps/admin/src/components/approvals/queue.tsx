'use client'
import type { ProposalSummary } from '@bizosaas/contracts'
import { Button, ShortcutList, toast, useShortcuts } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { addressWith } from '../../address/address-with.ts'
import { moreApprovals } from '../../gateway/more.ts'
import type { QueueQuery } from '../../gateway/read.ts'
import { approvalWords as words } from '../../words/approvals.ts'
import { BatchApproval } from './batch-approval.tsx'
import { EmptyQueue } from './empty-queue.tsx'
import { groupRows } from './group-rows.ts'
import { type QueueFilters, QueueHeader } from './queue-header.tsx'
import { QueueList } from './queue-list.tsx'
import { queueStops } from './queue-stops.ts'
import { useOpenGroups } from './use-open-groups.ts'
import { usePinnedAddress } from './use-pinned-address.ts'
import { useQueueSelection } from './use-queue-selection.ts'
import { useSteadyRows } from './use-steady-rows.ts'

export interface QueueProps {
  first: { items: ProposalSummary[]; nextCursor: string | null }
  query: QueueQuery
  params: Record<string, string | undefined>
  openId: string | null
  filters: QueueFilters
}

/** The list of the queue: steady under live changes, moved through by keys, look-alikes in groups, several approved at once. */
export function Queue({ first, query, params, openId, filters }: QueueProps) {
  const router = useRouter()
  const { rows, left, fresh, showFresh, append } = useSteadyRows(first.items)
  const [keysShown, setKeysShown] = useState(false)
  const [cursor, setCursor] = useState(first.nextCursor)
  const [loading, startLoading] = useTransition()
  const groups = useOpenGroups(openId)
  const selection = useQueueSelection({ rows, left })

  const items = groupRows(rows)
  const stops = queueStops({ items, isExpanded: groups.isExpanded })
  const place = stops.findIndex((stop) => stop.rows.some(({ id }) => id === openId))
  const nextIds = new Set([stops[place - 1], stops[place + 1]].flatMap((stop) => (stop ? [stop.row.id] : [])))
  const addressOf = (id: string) => addressWith({ path: '/approvals', params, change: { id } })
  const open = (index: number) => {
    const stop = stops[Math.min(Math.max(index, 0), stops.length - 1)]
    if (stop) router.push(addressOf(stop.row.id), { scroll: false })
  }
  const enter = () => {
    const group = items.find(({ key }) => key === stops[place]?.groupKey)
    if (group) groups.toggle(group)
    else open(place)
  }
  useShortcuts({
    j: () => open(place + 1),
    k: () => open(place - 1),
    Enter: enter,
    x: () => selection.toggle(stops[place]?.rows ?? []),
    '?': () => setKeysShown(true),
  })
  usePinnedAddress({ address: params.id || !openId ? null : addressOf(openId) })
  const loadMore = () =>
    startLoading(async () => {
      if (!cursor) return
      const reply = await moreApprovals({ ...query, cursor })
      if (!reply.ok) return void toast.error(reply.problem.title, { description: reply.problem.remedy })
      append(reply.data.items)
      setCursor(reply.data.nextCursor)
    })

  return (
    <div className="flex h-full flex-col border-line lg:border-r">
      <QueueHeader
        filters={filters}
        params={params}
        count={`${rows.length - left.size}${cursor ? '+' : ''}`}
        fresh={fresh}
        showFresh={showFresh}
        isSelecting={selection.isSelecting}
        toggleSelecting={rows.some(selection.canSelect) ? selection.toggleSelecting : undefined}
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {rows.length === 0 && <EmptyQueue params={params} />}
        <QueueList
          items={items}
          openId={openId}
          nextIds={nextIds}
          left={left}
          selection={selection}
          isExpanded={groups.isExpanded}
          onToggle={groups.toggle}
          addressOf={addressOf}
        />
        {cursor && (
          <div className="p-4">
            <Button size="small" busy={loading} onClick={loadMore}>
              {words.more}
            </Button>
          </div>
        )}
      </div>
      {selection.chosen.length > 0 && <BatchApproval rows={selection.chosen} clear={selection.clear} />}
      <ShortcutList open={keysShown} onOpenChange={setKeysShown} keys={words.keys} />
    </div>
  )
}
