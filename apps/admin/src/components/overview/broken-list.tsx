import type { Overview } from '@bizosaas/contracts'
import { RelativeTime, Section, Surface } from '@bizosaas/ui'
import { CircleCheck, CircleHelp, Unplug } from 'lucide-react'
import Link from 'next/link'
import { overviewWords as words } from '../../words/overview.ts'

export function BrokenList({ overview: { failingConnections, unknownEffects } }: { overview: Overview }) {
  const isWell = failingConnections.length === 0 && unknownEffects === 0
  return (
    <Section title={words.broken}>
      <Surface>
        {isWell && (
          <p className="flex items-center gap-2.5 px-4 py-3.5 text-sm text-ink-2">
            <CircleCheck aria-hidden className="size-4 text-good" />
            {words.allWell}
          </p>
        )}
        {unknownEffects > 0 && (
          <Link href="/approvals?group=running" className="flex items-center gap-2.5 px-4 py-3 text-sm -outline-offset-2 hover:bg-hover">
            <CircleHelp aria-hidden className="size-4 text-bad" />
            <span>
              <span className="font-medium">{words.unknown}</span> <span className="tabular">{unknownEffects}</span>
            </span>
          </Link>
        )}
        {failingConnections.map(({ id, tenant, account, failure }) => (
          <Link
            key={id}
            href={`/connections?tenant=${tenant.slug}`}
            className="flex gap-2.5 border-t border-line px-4 py-3 text-sm -outline-offset-2 first:border-t-0 hover:bg-hover"
          >
            <Unplug aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
            <span className="min-w-0">
              <span className="block font-medium">
                {tenant.name} · {account}
              </span>
              {failure && (
                <span className="block text-ink-2">
                  {failure.title}, {words.since} <RelativeTime at={failure.since} ending=" ago" />. {failure.remedy}
                </span>
              )}
            </span>
          </Link>
        ))}
      </Surface>
    </Section>
  )
}
