'use client'
import type { EffectView } from '@bizosaas/contracts'
import { Button, ConfirmDialog, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { retryEffect, settleEffect } from '../../gateway/change.ts'
import { cardWords as words } from '../../words/approvals.ts'

/** What a single write came to, and what a person can do about it: retry what failed, settle what is unknown. */
export function EffectSteps({ effect, isConflicted }: { effect: EffectView; isConflicted: boolean }) {
  const router = useRouter()
  const [settling, setSettling] = useState<'done' | 'not-done'>()
  const [busy, start] = useTransition()
  const act = (work: () => ReturnType<typeof retryEffect>) =>
    start(async () => {
      const reply = await work()
      if (!reply.ok) toast.error(reply.problem.title, { description: reply.problem.remedy })
      setSettling(undefined)
      router.refresh()
    })
  if (!effect.reason && !effect.canRetry && !effect.canSettle) return null
  return (
    <div className="rounded-surface bg-sunken px-3.5 py-3 text-sm">
      {effect.reason && <p className="wrap-anywhere text-bad">{effect.reason}</p>}
      {effect.remedy && !isConflicted && <p className="mt-0.5">{effect.remedy}</p>}
      {(effect.canRetry || effect.canSettle) && (
        <div className="mt-2.5 flex flex-wrap gap-2">
          {effect.canRetry && (
            <Button size="small" busy={busy} onClick={() => act(() => retryEffect({ effectId: effect.id, idempotencyKey: crypto.randomUUID() }))}>
              {words.retry}
            </Button>
          )}
          {effect.canSettle && (
            <>
              <Button size="small" onClick={() => setSettling('done')}>
                {words.wasDone}
              </Button>
              <Button size="small" onClick={() => setSettling('not-done')}>
                {words.wasNotDone}
              </Button>
            </>
          )}
        </div>
      )}
      <ConfirmDialog
        open={settling !== undefined}
        onOpenChange={() => setSettling(undefined)}
        title={words.settleTitle}
        consequence={words.settleConsequence}
        confirm={settling === 'done' ? words.wasDone : words.wasNotDone}
        busy={busy}
        reason={{ label: words.settleReason, required: true, draftKey: `settle-${effect.id}` }}
        onConfirm={(comment) =>
          settling && act(() => settleEffect({ effectId: effect.id, outcome: settling, comment, idempotencyKey: crypto.randomUUID() }))
        }
      />
    </div>
  )
}
