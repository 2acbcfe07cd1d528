'use client'
import type { ProposalSummary } from '@bizosaas/contracts'
import { Button, ConfirmDialog, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { approveMany } from '../../gateway/change.ts'
import { cardWords, approvalWords as words } from '../../words/approvals.ts'

/** Approves several low-risk proposals after showing exactly what each would run. */
export function BatchApproval({ rows, clear }: { rows: readonly ProposalSummary[]; clear: () => void }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [busy, start] = useTransition()
  const approve = () =>
    start(async () => {
      const { approved, refused } = await approveMany(
        rows.map(({ id, version }) => ({ proposalId: id, version, idempotencyKey: crypto.randomUUID() })),
      )
      if (approved > 0) toast.success(cardWords.batchDone(approved))
      for (const { proposalId, problem } of refused)
        toast.error(rows.find(({ id }) => id === proposalId)?.title ?? proposalId, { description: problem.title })
      setOpen(false)
      clear()
      router.refresh()
    })
  return (
    <div className="float-in flex items-center gap-2 border-t border-line bg-surface px-4 py-2.5">
      <span className="tabular flex-1 text-sm">{words.selected(rows.length)}</span>
      <Button size="small" look="quiet" onClick={clear}>
        {words.clear}
      </Button>
      <Button size="small" look="main" onClick={() => setOpen(true)}>
        {words.approveSelected(rows.length)}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={words.approveSelected(rows.length)}
        consequence={words.batchConsequence}
        confirm={words.approveSelected(rows.length)}
        busy={busy}
        onConfirm={approve}
      >
        <ul className="overflow-hidden rounded-surface border border-line text-sm">
          {rows.map((row) => (
            <li key={row.id} className="border-t border-line px-3 py-2 first:border-t-0">
              <span className="block font-medium">{row.title}</span>
              <span className="text-ink-2">
                {[row.tenant.name, row.target, words.changes(row.actionCount), cardWords.grades[row.grade]].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </ConfirmDialog>
    </div>
  )
}
