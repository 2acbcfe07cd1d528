'use client'
import { Button, chipClass, type FilterChip, FilterChips, type Tab, Tabs } from '@bizosaas/ui'
import { ListChecks } from 'lucide-react'
import { approvalWords as words } from '../../words/approvals.ts'
import { type FilterChoice, FilterMenu } from './filter-menu.tsx'
import { ViewMenu } from './view-menu.tsx'

export interface QueueFilters {
  chips: FilterChip[]
  choices: { findings: FilterChoice[]; agents: FilterChoice[]; states: FilterChoice[] }
  tabs: Tab[]
  current: string
}

export interface QueueHeaderProps {
  filters: QueueFilters
  params: Record<string, string | undefined>
  count: string
  /** How many have come that the list does not show yet. */
  fresh: number
  showFresh: () => void
  isSelecting: boolean
  /** Absent where nothing can be selected. */
  toggleSelecting: (() => void) | undefined
}

/** Name, drawers and filters. What is new is announced here, where it covers nothing and moves nothing. */
export function QueueHeader({ filters, params, count, fresh, showFresh, isSelecting, toggleSelecting }: QueueHeaderProps) {
  const Title = params.id ? 'h2' : 'h1'
  return (
    <header className="border-b border-line px-4 pt-3 pb-2.5">
      <div className="flex h-8 items-center gap-3">
        <Title className="text-lg">{words.title}</Title>
        <span className="tabular text-sm text-ink-3">{count}</span>
        <span aria-live="polite">
          {fresh > 0 && (
            <Button look="main" size="small" className="float-in !h-7 rounded-full px-3" onClick={showFresh}>
              {words.newRows(fresh)}
            </Button>
          )}
        </span>
        <span className="ml-auto flex items-center gap-1.5">
          <ViewMenu params={params} />
          {toggleSelecting && (
            <button type="button" aria-pressed={isSelecting} onClick={toggleSelecting} className={chipClass({ on: isSelecting })}>
              <ListChecks aria-hidden className="size-3" />
              {words.select}
            </button>
          )}
        </span>
      </div>
      <Tabs label={words.title} tabs={filters.tabs} current={filters.current} />
      <div className="mt-2.5">
        <FilterChips label={words.filters} chips={filters.chips}>
          <FilterMenu {...filters.choices} />
        </FilterChips>
      </div>
    </header>
  )
}
