'use client'
import type { ProposalSummary } from '@bizosaas/contracts'
import { Button, buttonClass, EmptyState, type FilterChip, FilterChips, ShortcutList, type Tab, Tabs, toast, useShortcuts } from '@bizosaas/ui'
import { Inbox } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { addressWith } from '../../address/address-with.ts'
import { moreApprovals } from '../../gateway/more.ts'
import { approvalWords as words } from '../../words/approvals.ts'
import { BatchApproval } from './batch-approval.tsx'
import { QueueRow } from './queue-row.tsx'
import { usePinnedAddress } from './use-pinned-address.ts'
import { useSteadyRows } from './use-steady-rows.ts'

export interface QueueProps {
  first: { items: ProposalSummary[]; nextCursor: string | null }
  filter: { group: string | undefined; risk: string | undefined; tenantId: string | undefined }
  params: Record<string, string | undefined>
  openId: string | null
  chips: FilterChip[]
  tabs: Tab[]
  current: string
}

/** The list of the queue: steady under live changes, moved through by keys, with a common approval of what is low risk. */
export function Queue({ first, filter, params, openId, chips, tabs, current }: QueueProps) {
  const router = useRouter()
  const { rows, left, fresh, showFresh, append } = useSteadyRows(first.items)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [keysShown, setKeysShown] = useState(false)
  const [cursor, setCursor] = useState(first.nextCursor)
  const [loading, startLoading] = useTransition()

  const addressOf = (id: string) => addressWith({ path: '/approvals', params, change: { id } })
  const place = rows.findIndex(({ id }) => id === openId)
  const open = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)]
    if (row) router.push(addressOf(row.id), { scroll: false })
  }
  const toggle = (row: ProposalSummary | undefined) => row && isSelectable(row, left) && setSelected((before) => toggled(before, row.id))
  useShortcuts({
    j: () => open(place + 1),
    k: () => open(place - 1),
    Enter: () => open(place),
    x: () => toggle(rows[place]),
    '?': () => setKeysShown(true),
  })
  usePinnedAddress({ address: params.id || !openId ? null : addressOf(openId) })
  const Title = params.id ? 'h2' : 'h1'
  const loadMore = () =>
    startLoading(async () => {
      if (!cursor) return
      const reply = await moreApprovals({ ...filter, cursor })
      if (!reply.ok) return void toast.error(reply.problem.title)
      append(reply.data.items)
      setCursor(reply.data.nextCursor)
    })

  return (
    <div className="flex h-full flex-col border-line lg:border-r">
      <header className="border-b border-line px-4 pt-3.5 pb-2.5">
        <div className="flex items-baseline justify-between">
          <Title className="text-lg">{words.title}</Title>
          <span className="tabular text-sm text-ink-3">
            {rows.length - left.size}
            {cursor && '+'}
          </span>
        </div>
        <Tabs label={words.title} tabs={tabs} current={current} />
        <div className="mt-2.5">
          <FilterChips label={words.filters} chips={chips} />
        </div>
      </header>
      <div className="relative min-h-0 flex-1 overflow-y-auto">
        {fresh > 0 && (
          <div className="sticky top-2 z-10 flex h-0 justify-center">
            <Button look="main" size="small" className="float-in rounded-full shadow-float" onClick={showFresh}>
              {words.newRows(fresh)}
            </Button>
          </div>
        )}
        {rows.length === 0 && <EmptyQueue params={params} />}
        <ul>
          {rows.map((row) => (
            <QueueRow
              key={row.id}
              row={row}
              href={addressOf(row.id)}
              isOpen={row.id === openId}
              hasLeft={left.has(row.id)}
              isSelected={selected.has(row.id)}
              onSelect={isSelectable(row, left) ? () => toggle(row) : undefined}
            />
          ))}
        </ul>
        {cursor && (
          <div className="p-4">
            <Button size="small" busy={loading} onClick={loadMore}>
              {words.more}
            </Button>
          </div>
        )}
      </div>
      {selected.size > 0 && <BatchApproval rows={rows.filter(({ id }) => selected.has(id))} clear={() => setSelected(new Set())} />}
      <ShortcutList open={keysShown} onOpenChange={setKeysShown} keys={words.keys} />
    </div>
  )
}

/** Only what is low risk and still waits may be approved together with others. */
function isSelectable(row: ProposalSummary, left: ReadonlySet<string>): boolean {
  return row.risk === 'low' && row.state === 'pending' && !left.has(row.id)
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

function EmptyQueue({ params }: { params: Record<string, string | undefined> }) {
  const isFiltered = params.risk !== undefined || (params.group ?? 'waiting') !== 'waiting'
  const { title, text } = isFiltered ? words.empty.other : words.empty.waiting
  return (
    <EmptyState
      icon={<Inbox aria-hidden />}
      title={title}
      action={
        <Link href={isFiltered ? '/approvals' : '/agents'} className={buttonClass({ size: 'small' })}>
          {isFiltered ? words.empty.clear : words.empty.action}
        </Link>
      }
    >
      {text}
    </EmptyState>
  )
}
