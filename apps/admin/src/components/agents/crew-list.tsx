import type { Connection } from '@bizosaas/contracts'
import { Section } from '@bizosaas/ui'
import { listCrews } from '../../gateway/read.ts'
import { crewWords as words } from '../../words/crews.ts'
import { ProblemState } from '../problem-state.tsx'
import { CrewCard } from './crew-card.tsx'

export async function CrewList({ connections }: { connections: readonly Connection[] }) {
  const crews = await listCrews()
  return (
    <Section title={words.title} note={words.note}>
      {crews.ok ? (
        <div className="grid gap-4 lg:grid-cols-2">
          {crews.data.items.map((crew) => (
            <CrewCard key={crew.id} crew={crew} connections={connections} />
          ))}
        </div>
      ) : (
        <ProblemState problem={crews.problem} what={words.what} />
      )}
    </Section>
  )
}
