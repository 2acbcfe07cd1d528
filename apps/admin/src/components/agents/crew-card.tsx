import type { Connection, Crew } from '@bizosaas/contracts'
import { RelativeTime, StatusPill, Surface } from '@bizosaas/ui'
import { Users } from 'lucide-react'
import Link from 'next/link'
import { crewWords as words } from '../../words/crews.ts'
import { runStatus } from '../state-words.ts'
import { RunAgentButton } from './run-agent-button.tsx'
import { runnableAccounts } from './runnable-accounts.ts'

export function CrewCard({ crew, connections }: { crew: Crew; connections: readonly Connection[] }) {
  const { lastRun } = crew
  return (
    <Surface padded className="flex flex-col gap-3">
      <div className="flex items-start gap-3">
        <span className="grid size-8 shrink-0 place-items-center rounded-control bg-accent-soft text-accent-text">
          <Users aria-hidden className="size-4.5" strokeWidth={1.75} />
        </span>
        <div className="min-w-0 flex-1">
          <h3 className="text-md">{crew.title}</h3>
          <p className="text-sm text-ink-3">{crew.members.map(({ title }) => title).join(' → ')}</p>
        </div>
        <RunAgentButton
          of="crew"
          id={crew.id}
          title={words.runTitle(crew.title)}
          consequence={words.runConsequence}
          accounts={runnableAccounts({ connections, needs: crew.needs })}
        />
      </div>
      <p className="max-w-[72ch] text-ink-2">{crew.goal}</p>
      <div className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-3 text-sm text-ink-2">
        {lastRun === null ? (
          <span className="text-ink-3">{words.neverRun}</span>
        ) : (
          <>
            <StatusPill {...runStatus(lastRun.state)} />
            <Link href={`/agents/crews/${lastRun.id}`} prefetch={false} className="min-w-0 truncate hover:underline">
              {lastRun.tenant.name}
            </Link>
            <span className="ml-auto text-xs text-ink-3">
              <RelativeTime at={lastRun.createdAt} ending=" ago" />
            </span>
          </>
        )}
      </div>
    </Surface>
  )
}
