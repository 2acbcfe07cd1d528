'use client'
import type { ProposalSummary } from '@bizosaas/contracts'
import type { QueueItem } from './group-rows.ts'
import { QueueGroup } from './queue-group.tsx'
import { QueueRow } from './queue-row.tsx'
import type { QueueSelection } from './use-queue-selection.ts'

export interface QueueListProps {
  items: readonly QueueItem[]
  openId: string | null
  /** Those whose cards are fetched ahead. */
  nextIds: ReadonlySet<string>
  left: ReadonlySet<string>
  selection: QueueSelection
  isExpanded: (item: QueueItem) => boolean
  onToggle: (item: QueueItem) => void
  addressOf: (id: string) => string
}

export function QueueList({ items, openId, nextIds, left, selection, isExpanded, onToggle, addressOf }: QueueListProps) {
  const rowOf = (row: ProposalSummary, isInGroup: boolean) => (
    <QueueRow
      row={row}
      href={addressOf(row.id)}
      isOpen={row.id === openId}
      isNext={nextIds.has(row.id)}
      isInGroup={isInGroup}
      hasLeft={left.has(row.id)}
      isSelected={selection.isSelected([row])}
      isSelecting={selection.isSelecting}
      onSelect={selection.canSelect(row) ? () => selection.toggle([row]) : undefined}
    />
  )
  return (
    <ul>
      {items.map((item) => {
        const selectable = item.rows.filter(selection.canSelect)
        return (
          <li key={item.key} className="border-b border-line">
            {item.rows.length === 1 && rowOf(item.rows[0], false)}
            {item.rows.length > 1 && (
              <QueueGroup
                item={item}
                isExpanded={isExpanded(item)}
                isOpen={!isExpanded(item) && item.rows.some(({ id }) => id === openId)}
                isSelected={selection.isSelected(selectable)}
                isSelecting={selection.isSelecting}
                onToggle={() => onToggle(item)}
                onSelect={selectable.length > 0 ? () => selection.toggle(selectable) : undefined}
              />
            )}
            {item.rows.length > 1 && isExpanded(item) && (
              <ul>
                {item.rows.map((row) => (
                  <li key={row.id}>{rowOf(row, true)}</li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ul>
  )
}
