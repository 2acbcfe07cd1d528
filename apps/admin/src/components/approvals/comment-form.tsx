'use client'
import { Button, Field, TextArea, toast, useDraft } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { addComment } from '../../gateway/change.ts'
import { commentWords as words } from '../../words/approvals.ts'
import { usePerson } from '../person.tsx'

/** What one has typed outlives a reload and a lost session; it is given up only when the gateway has it. */
export function CommentForm({ proposalId }: { proposalId: string }) {
  const router = useRouter()
  const draft = useDraft(`comment-${proposalId}`)
  const [busy, start] = useTransition()
  const { permissions } = usePerson()
  const body = draft.text.trim()
  const send = () =>
    start(async () => {
      if (body === '') return
      const reply = await addComment({ proposalId, body, idempotencyKey: crypto.randomUUID() })
      if (!reply.ok) return void toast.error(reply.problem.title, { description: reply.problem.remedy })
      draft.clear()
      toast.success(words.sent)
      router.refresh()
    })
  if (!permissions.includes('proposal:create')) return null
  return (
    <form
      className="grid max-w-[72ch] gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Field htmlFor="comment" label={words.label} hint={words.hint}>
        <TextArea
          id="comment"
          rows={2}
          maxLength={4000}
          value={draft.text}
          onChange={(event) => draft.setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && send()}
        />
      </Field>
      <Button type="submit" size="small" busy={busy} disabled={body === ''} className="w-fit">
        {words.send}
      </Button>
    </form>
  )
}
