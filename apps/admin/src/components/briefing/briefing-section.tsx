import type { Briefing } from '@bizosaas/contracts'
import { RelativeTime, Section, Surface } from '@bizosaas/ui'
import { briefingWords as words } from '../../words/briefing.ts'
import { BriefList } from './brief-list.tsx'
import { BriefNow } from './brief-now.tsx'
import { briefRows } from './brief-rows.ts'

/** The newest briefings as one, and a way to a fresh one. */
export function BriefingSection({ briefings, tenantIds }: { briefings: readonly Briefing[]; tenantIds: readonly string[] }) {
  const oldest = briefings.map(({ at }) => at).sort()[0]
  return (
    <Section
      title={words.title}
      note={
        oldest === undefined ? undefined : (
          <>
            {words.made} <RelativeTime at={oldest} ending=" ago" />
            {briefings.length > 1 && `, ${words.of(briefings.length)}`}
          </>
        )
      }
      aside={<BriefNow tenantIds={tenantIds} />}
    >
      {oldest === undefined ? (
        <Surface>
          <p className="px-4 py-3.5 text-sm text-ink-2">{words.empty}</p>
        </Surface>
      ) : (
        <BriefList rows={briefRows(briefings)} restHref={briefings.length === 1 ? `/agents/runs/${briefings[0]?.runId}` : '/agents'} />
      )}
    </Section>
  )
}
