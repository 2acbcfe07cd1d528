'use client'
import type { ProposalSummary } from '@bizosaas/contracts'
import { Badge, Checkbox, RelativeTime, RiskMark, SimulatedBadge, StatusPill } from '@bizosaas/ui'
import { clsx } from 'clsx'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { approvalWords as words } from '../../words/approvals.ts'
import { costText } from '../cost-text.ts'
import { proposalStatus } from '../state-words.ts'

export interface QueueRowProps {
  row: ProposalSummary
  href: string
  isOpen: boolean
  /** Beside the opened one: its card is fetched before anyone asks, so that the next key shows it at once. */
  isNext: boolean
  /** Stands below the head of its group, which says what is common to all. */
  isInGroup: boolean
  hasLeft: boolean
  isSelected: boolean
  isSelecting: boolean
  /** Absent where a common approval is not offered. */
  onSelect: (() => void) | undefined
}

export function QueueRow({ row, href, isOpen, isNext, isInGroup, hasLeft, isSelected, isSelecting, onSelect }: QueueRowProps) {
  const self = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) self.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const canSelect = isSelecting && onSelect !== undefined
  return (
    <div
      ref={self}
      data-open={isOpen}
      className={clsx(
        'group relative grid grid-cols-[18px_minmax(0,1fr)] gap-x-2.5 pr-4 transition-colors hover:bg-hover',
        isInGroup ? 'border-t border-line py-2 pl-8' : 'py-3 pl-4',
        isOpen && 'lg:bg-selected before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent max-lg:before:hidden',
      )}
    >
      <RowMark row={row} isSelected={isSelected} canSelect={canSelect} onSelect={onSelect} />
      <div className="min-w-0">
        <div className="flex items-baseline gap-3">
          <Link
            href={href}
            scroll={false}
            prefetch={isNext}
            aria-current={isOpen ? 'true' : undefined}
            onClick={(event) => {
              if (!canSelect) return
              event.preventDefault()
              onSelect?.()
            }}
            className="min-w-0 flex-1 truncate font-medium outline-offset-4 after:absolute after:inset-0"
          >
            {row.title}
          </Link>
          {!isInGroup && (
            <span className="text-xs text-ink-3 group-data-[open=true]:text-ink-2">
              <RelativeTime at={row.createdAt} />
            </span>
          )}
          {isInGroup && <RowFacts row={row} hasLeft={hasLeft} isShort />}
        </div>
        {!isInGroup && (
          <>
            <div className="flex items-center gap-1.5 text-sm text-ink-2">
              <span className="truncate">{[row.tenant.name, row.target].filter(Boolean).join(' · ')}</span>
              {row.isSimulated && <SimulatedBadge />}
            </div>
            <RowFacts row={row} hasLeft={hasLeft} />
          </>
        )}
      </div>
    </div>
  )
}

interface RowMarkProps extends Pick<QueueRowProps, 'row' | 'isSelected' | 'onSelect'> {
  canSelect: boolean
}

/** The risk; where one points at the row, or is selecting, the box to tick. */
function RowMark({ row, isSelected, canSelect, onSelect }: RowMarkProps) {
  return (
    <span className="relative mt-0.5 h-4">
      <span className={clsx(canSelect && 'opacity-0', onSelect && 'group-hover:opacity-0')}>
        <RiskMark risk={row.risk} wordHidden />
      </span>
      {onSelect && (
        <Checkbox
          label={`Select ${row.title}`}
          labelHidden
          checked={isSelected}
          onChange={onSelect}
          className={clsx(
            'absolute -top-1 -left-1 z-10 size-6 justify-center focus-within:opacity-100 group-hover:opacity-100',
            !canSelect && 'opacity-0 pointer-coarse:hidden',
          )}
        />
      )}
    </span>
  )
}

function RowFacts({ row, hasLeft, isShort = false }: { row: ProposalSummary; hasLeft: boolean; isShort?: boolean }) {
  const cost = costText(row)
  const isWaiting = row.state === 'pending' && !hasLeft
  return (
    <div
      className={clsx(
        'flex items-center gap-x-3 gap-y-1 text-xs text-ink-3 group-data-[open=true]:text-ink-2',
        isShort ? 'shrink-0' : 'mt-1 flex-wrap',
      )}
    >
      {hasLeft && <Badge>{words.hasLeft}</Badge>}
      {!isWaiting && !hasLeft && <StatusPill status={proposalStatus(row.state)} />}
      {!isShort && <span className="truncate">{row.proposedBy.label}</span>}
      <span className="tabular">{words.changes(row.actionCount)}</span>
      {cost && <span className="tabular">{cost}</span>}
      {isWaiting && row.waitsFor && row.waitsFor.missing > 1 && (
        <span className="font-medium text-waiting">{words.needs(row.waitsFor.missing, row.waitsFor.stage)}</span>
      )}
      {isWaiting && isDueSoon(row.expiresAt) && (
        <span className="font-medium text-waiting">
          {words.due} <RelativeTime at={row.expiresAt} />
        </span>
      )}
    </div>
  )
}

/** A deadline is worth the eye only in its last two days. */
function isDueSoon(expiresAt: string): boolean {
  return Date.parse(expiresAt) - Date.now() < 48 * 3600 * 1000
}
