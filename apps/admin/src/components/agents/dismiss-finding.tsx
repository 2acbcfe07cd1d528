'use client'
import { Button, ConfirmDialog, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { dismissFinding, restoreFinding } from '../../gateway/change.ts'
import type { Reply } from '../../gateway/reply.ts'
import { agentWords } from '../../words/agents.ts'
import { usePerson } from '../person.tsx'

const words = agentWords.dismissal

/** Leaves a finding alone for good, or takes that back. */
export function DismissFinding({ id, title, isDismissed }: { id: string; title: string; isDismissed: boolean }) {
  const router = useRouter()
  const { permissions } = usePerson()
  const [asking, setAsking] = useState(false)
  const [busy, start] = useTransition()
  const act = (work: () => Promise<Reply<unknown>>, done: string) =>
    start(async () => {
      const reply = await work()
      if (!reply.ok) return void toast.error(reply.problem.title, { description: reply.problem.remedy })
      setAsking(false)
      toast.success(done)
      router.refresh()
    })
  if (!permissions.includes('proposal:decide')) return null
  if (isDismissed)
    return (
      <Button
        size="small"
        look="quiet"
        busy={busy}
        aria-label={`${words.restore}: ${title}`}
        onClick={() => act(() => restoreFinding(id), words.restored)}
      >
        {words.restore}
      </Button>
    )
  return (
    <>
      <Button size="small" look="quiet" aria-label={`${words.dismiss}: ${title}`} onClick={() => setAsking(true)}>
        {words.dismiss}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.title(title)}
        consequence={words.consequence}
        confirm={words.confirm}
        reason={{ label: words.reason, required: true, hint: words.reasonHint, draftKey: `dismiss-${id}` }}
        busy={busy}
        onConfirm={(reason) => act(() => dismissFinding({ id, reason }), words.dismissed)}
      />
    </>
  )
}
