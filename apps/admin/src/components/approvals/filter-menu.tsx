'use client'
import { chipClass, DropdownMenu, type MenuItem } from '@bizosaas/ui'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { approvalWords as words } from '../../words/approvals.ts'

export interface FilterChoice {
  key: string
  label: string
  href: string
}

/** The filters that have too many values for a chip each. What is chosen becomes a chip. */
export function FilterMenu({
  agents,
  findings,
  states,
}: {
  agents: readonly FilterChoice[]
  findings: readonly FilterChoice[]
  states: readonly FilterChoice[]
}) {
  const router = useRouter()
  const itemsOf = (choices: readonly FilterChoice[]): MenuItem[] =>
    choices.map(({ key, label, href }) => ({ key, label, onSelect: () => router.replace(href, { scroll: false }) }))
  const groups = [
    { title: words.filterBy.finding, items: itemsOf(findings) },
    { title: words.filterBy.agent, items: itemsOf(agents) },
    { title: words.filterBy.state, items: itemsOf(states) },
  ].filter(({ items }) => items.length > 0)
  if (groups.length === 0) return null
  return (
    <DropdownMenu
      trigger={
        <button type="button" className={chipClass()}>
          <Plus aria-hidden className="size-3" />
          {words.filter}
        </button>
      }
      groups={groups}
    />
  )
}
