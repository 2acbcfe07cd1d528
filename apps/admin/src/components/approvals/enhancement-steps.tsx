'use client'
import type { EnhancementStep } from '@bizosaas/contracts'
import { Button, ConfirmDialog, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { moveEnhancement } from '../../gateway/change.ts'
import { enhancementWords as words } from '../../words/approvals.ts'
import { usePerson } from '../person.tsx'

/** The steps of a development that this person may take now; a merge, a deployment and a health check have to say what was done. */
export function EnhancementSteps({ proposalId, moves }: { proposalId: string; moves: readonly EnhancementStep[] }) {
  const [asking, setAsking] = useState<EnhancementStep>()
  return (
    <>
      {moves.map((step) => (
        <Button key={step} onClick={() => setAsking(step)} className="max-md:flex-1">
          {words.steps[step]}
        </Button>
      ))}
      {asking && <StepDialog proposalId={proposalId} step={asking} close={() => setAsking(undefined)} />}
    </>
  )
}

function StepDialog({ proposalId, step, close }: { proposalId: string; step: EnhancementStep; close: () => void }) {
  const router = useRouter()
  const person = usePerson()
  const [busy, start] = useTransition()
  const take = (note: string) =>
    start(async () => {
      const reply = await moveEnhancement({
        proposalId,
        to: step,
        note: note || undefined,
        assignee: step === 'assigned' ? person.id : undefined,
        idempotencyKey: crypto.randomUUID(),
      })
      router.refresh()
      if (!reply.ok) return void toast.error(reply.problem.title, { description: reply.problem.remedy })
      toast.success(words.done)
      close()
    })
  const question = noteOf(step)
  return (
    <ConfirmDialog
      open
      onOpenChange={close}
      title={words.steps[step]}
      consequence={words.consequence}
      confirm={words.steps[step]}
      busy={busy}
      reason={{ label: question ?? words.otherNote, required: question !== null, draftKey: `step-${step}-${proposalId}` }}
      onConfirm={take}
    />
  )
}

/** What the record of a step has to say; null where a note is up to the person. */
function noteOf(step: EnhancementStep): string | null {
  const questions: Readonly<Record<string, string>> = words.note
  return questions[step] ?? null
}
