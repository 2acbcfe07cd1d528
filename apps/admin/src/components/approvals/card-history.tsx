import type { ProposalView } from '@bizosaas/contracts'
import { RelativeTime, Section } from '@bizosaas/ui'
import { cardWords as words } from '../../words/approvals.ts'
import { plainWords } from '../state-words.ts'

/** Who has to decide and who has, and the versions there were. */
export function CardHistory({ proposal: { stages, decisions, versions } }: { proposal: ProposalView }) {
  return (
    <>
      {stages.length > 0 && (
        <Section title={words.decisions}>
          <ul className="grid gap-2 text-sm">
            {stages.map(({ stage, needed, approved, deciders, isOpen }) => (
              <li key={`${stage}-${deciders}`} className="flex flex-wrap gap-x-2">
                <span className={isOpen ? 'font-medium' : ''}>{plainWords(stage)}</span>
                <span className="tabular text-ink-2">
                  {approved} of {needed} approved
                </span>
                <span className="text-ink-3">{deciders}</span>
              </li>
            ))}
            {decisions.map(({ id, userName, verdict, comment, decidedAt, version }) => (
              <li key={id} className="border-l-2 border-line-strong pl-3">
                <span>{userName}</span> <span className="text-ink-2">{words.verdicts[verdict]}</span>{' '}
                <span className="text-ink-3">
                  {words.version(version).toLowerCase()} · <RelativeTime at={decidedAt} ending=" ago" />
                </span>
                {comment && (
                  <p dir="auto" className="wrap-anywhere whitespace-pre-line text-ink-2">
                    {comment}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {versions.length > 1 && (
        <Section title={words.history}>
          <ol className="grid gap-1.5 text-sm">
            {versions.map(({ version, editedBy, createdAt }) => (
              <li key={version}>
                {words.version(version)}{' '}
                <span className="text-ink-3">
                  {editedBy} · <RelativeTime at={createdAt} ending=" ago" />
                </span>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}
