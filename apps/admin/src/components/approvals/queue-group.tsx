'use client'
import { Checkbox, RelativeTime, RiskMark, SimulatedBadge } from '@bizosaas/ui'
import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { approvalWords as words } from '../../words/approvals.ts'
import type { QueueItem } from './group-rows.ts'
import { findingLabel } from './queue-chips.ts'

export interface QueueGroupProps {
  item: QueueItem
  isExpanded: boolean
  /** One of its proposals is the opened one, and the group is closed over it. */
  isOpen: boolean
  isSelected: boolean
  isSelecting: boolean
  onToggle: () => void
  /** Absent where a common approval is not offered. */
  onSelect: (() => void) | undefined
}

/** Look-alike proposals as one item: how many, of what, and one as a sample. Opened, each stands below it. */
export function QueueGroup({ item: { rows }, isExpanded, isOpen, isSelected, isSelecting, onToggle, onSelect }: QueueGroupProps) {
  const [first] = rows
  const title = words.alike({ count: rows.length, what: first.findingCodes.map(findingLabel).join(', ') })
  return (
    <div
      data-open={isOpen}
      className={clsx(
        'group relative grid grid-cols-[18px_minmax(0,1fr)] gap-x-2.5 px-4 py-3 transition-colors hover:bg-hover',
        isOpen && 'lg:bg-selected before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent max-lg:before:hidden',
      )}
    >
      <span className="relative mt-0.5 h-4">
        {isSelecting && onSelect ? (
          <Checkbox
            label={`Select ${title}`}
            labelHidden
            checked={isSelected}
            onChange={onSelect}
            className="absolute -top-1 -left-1 z-10 size-6 justify-center"
          />
        ) : (
          <RiskMark risk={first.risk} wordHidden />
        )}
      </span>
      <div className="min-w-0">
        <div className="flex items-baseline gap-3">
          <button
            type="button"
            aria-expanded={isExpanded}
            onClick={onToggle}
            className="flex min-w-0 flex-1 items-center gap-1.5 text-left font-medium outline-offset-4 after:absolute after:inset-0"
          >
            <span className="truncate">{title}</span>
            <ChevronRight aria-hidden className={clsx('size-3.5 shrink-0 text-ink-3 transition-transform', isExpanded && 'rotate-90')} />
          </button>
          <span className="text-xs text-ink-3 group-data-[open=true]:text-ink-2">
            <RelativeTime at={first.createdAt} />
          </span>
        </div>
        <div className="flex items-center gap-1.5 text-sm text-ink-2">
          <span className="truncate">{[first.tenant.name, first.target].filter(Boolean).join(' · ')}</span>
          {rows.some(({ isSimulated }) => isSimulated) && <SimulatedBadge />}
        </div>
        {!isExpanded && (
          <p className="mt-1 truncate text-xs text-ink-3 group-data-[open=true]:text-ink-2">
            {words.sample} {first.title}
          </p>
        )}
      </div>
    </div>
  )
}
