import type { AgentRunRecord, Briefing } from '@bizosaas/contracts'
import { Section } from '@bizosaas/ui'
import { briefingWords as words } from '../../words/briefing.ts'
import { BriefList } from './brief-list.tsx'
import { briefRows } from './brief-rows.ts'

/** What one run of an agent that briefs said; nothing for any other. */
export function RunBrief({ tenant, record }: { tenant: Briefing['tenant']; record: AgentRunRecord | null }) {
  const lines = record?.thought?.brief ?? []
  if (lines.length === 0) return null
  return (
    <Section title={words.title} note={words.note}>
      <BriefList rows={briefRows([{ tenant, lines }])} />
    </Section>
  )
}
