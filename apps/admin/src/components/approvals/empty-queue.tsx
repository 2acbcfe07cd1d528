import { buttonClass, EmptyState } from '@bizosaas/ui'
import { Inbox } from 'lucide-react'
import Link from 'next/link'
import { approvalWords as words } from '../../words/approvals.ts'

/** Nothing waits, or nothing fits: the one leads to the agents, the other back to everything. */
export function EmptyQueue({ params }: { params: Record<string, string | undefined> }) {
  const { group = 'waiting', risk, finding, agent, state } = params
  const isFiltered = [risk, finding, agent, state].some(Boolean) || group !== 'waiting'
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
