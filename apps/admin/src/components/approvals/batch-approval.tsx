'use client'
import type { ProposalSummary } from '@bizosaas/contracts'
import { Button, ConfirmDialog, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { approveMany } from '../../gateway/change.ts'
import { type PlannedProposal, readPlanned } from '../../gateway/planned.ts'
import { batchWords as words } from '../../words/approvals.ts'
import { BatchSummary } from './batch-summary.tsx'

/** Approves several proposals after showing exactly what would run: the versions that are read when asked are those that are approved. */
export function BatchApproval({ rows, clear }: { rows: readonly ProposalSummary[]; clear: () => void }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [planned, setPlanned] = useState<readonly PlannedProposal[]>()
  const [reading, startReading] = useTransition()
  const [approving, startApproving] = useTransition()
  const decidable = planned?.filter(({ mayDecide }) => mayDecide) ?? []
  const ask = () => {
    setOpen(true)
    setPlanned(undefined)
    startReading(async () => {
      const { proposals, unread } = await readPlanned(rows.map(({ id }) => id))
      setPlanned(proposals)
      if (unread.length > 0) toast.error(words.unread(unread.length))
    })
  }
  const approve = () =>
    startApproving(async () => {
      const { approved, refused } = await approveMany(
        decidable.map(({ id, version }) => ({ proposalId: id, version, idempotencyKey: crypto.randomUUID() })),
      )
      if (approved > 0) toast.success(words.done(approved))
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
      <Button size="small" look="main" onClick={ask}>
        {words.review(rows.length)}
      </Button>
      <ConfirmDialog
        wide
        open={open}
        onOpenChange={setOpen}
        title={words.title(planned ? decidable.length : rows.length)}
        consequence={words.consequence}
        confirm={words.confirm(decidable.reduce((sum, { writes }) => sum + writes.length, 0))}
        busy={approving}
        blocked={reading || decidable.length === 0}
        onConfirm={approve}
      >
        <BatchSummary planned={planned} count={rows.length} />
      </ConfirmDialog>
    </div>
  )
}
