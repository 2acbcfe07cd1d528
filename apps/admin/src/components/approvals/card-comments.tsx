import type { ProposalView } from '@bizosaas/contracts'
import { RelativeTime, Section } from '@bizosaas/ui'
import { cardWords, commentWords as words } from '../../words/approvals.ts'
import { CommentForm } from './comment-form.tsx'

/** What people and agents said beside the decisions, oldest first, each with the version it was about. */
export function CardComments({ proposal: { id, comments } }: { proposal: ProposalView }) {
  return (
    <Section title={words.title} note={comments.length > 0 && String(comments.length)}>
      {comments.length > 0 && (
        <ol className="mb-4 grid gap-3.5 text-sm">
          {comments.map((comment) => (
            <li key={comment.id} className="border-l-2 border-line-strong pl-3">
              <span className="font-medium">{comment.author.label}</span>{' '}
              <span className="text-xs text-ink-3">
                {cardWords.version(comment.version).toLowerCase()} · <RelativeTime at={comment.createdAt} ending=" ago" />
              </span>
              <p dir="auto" className="mt-0.5 max-w-[72ch] wrap-anywhere whitespace-pre-line text-ink-2">
                {comment.body}
              </p>
            </li>
          ))}
        </ol>
      )}
      <CommentForm proposalId={id} />
    </Section>
  )
}
