import type { ProposalView } from '@bizosaas/contracts'
import { Section, Surface } from '@bizosaas/ui'
import { enhancementWords as words } from '../../words/approvals.ts'

/** What is to be built, as it was written, and who carries it out. */
export function CardRequirements({ proposal: { requirements, assignedTo } }: { proposal: ProposalView }) {
  if (!requirements && !assignedTo) return null
  return (
    <Section title={words.requirements} note={assignedTo && `${words.assignedTo} ${assignedTo}`}>
      {requirements && (
        <Surface padded>
          <div dir="auto" className="max-w-[72ch] wrap-anywhere whitespace-pre-line">
            {requirements}
          </div>
        </Surface>
      )}
    </Section>
  )
}
