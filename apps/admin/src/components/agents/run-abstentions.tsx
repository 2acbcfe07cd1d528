import type { AgentRun } from '@bizosaas/contracts'
import { Section, Surface } from '@bizosaas/ui'
import { agentWords as words } from '../../words/agents.ts'

/** What the agent left alone, and why. */
export function RunAbstentions({ abstentions }: Pick<AgentRun, 'abstentions'>) {
  if (abstentions.length === 0) return null
  return (
    <Section title={words.abstentions} note={words.abstentionsNote}>
      <Surface>
        <ul className="text-sm">
          {abstentions.map(({ subject, reason }) => (
            <li
              key={`${subject}-${reason}`}
              className="grid gap-x-4 border-t border-line px-4 py-2.5 first:border-t-0 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]"
            >
              <span dir="auto" className="wrap-anywhere">
                {subject}
              </span>
              <span className="text-ink-2">{reason}</span>
            </li>
          ))}
        </ul>
      </Surface>
    </Section>
  )
}
