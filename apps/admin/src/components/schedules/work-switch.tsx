'use client'
import type { Work } from '@bizosaas/contracts'
import { Button, ConfirmDialog, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { proposeWork, stopWork } from '../../gateway/change-schedules.ts'
import { scheduleWords as words } from '../../words/schedules.ts'
import { useChange } from './use-change.ts'

/** Allowing is proposed, stopping happens at once. */
export function WorkSwitch({ work, tenantId }: { work: Pick<Work, 'kind' | 'id' | 'title' | 'isAllowed'>; tenantId: string }) {
  const router = useRouter()
  const { act, busy } = useChange()
  const [asking, setAsking] = useState(false)
  const named = work.kind === 'agent' ? { agents: [work.id] } : { workflows: [work.id] }
  const propose = () =>
    act(
      () => proposeWork({ tenantId, ...named, idempotencyKey: crypto.randomUUID() }),
      ({ proposalId }) => {
        toast.success(words.proposed)
        router.push(`/approvals?id=${proposalId}`)
      },
    )
  const stop = () =>
    act(
      () => stopWork({ tenantId, ...named }),
      () => {
        toast.success(words.stopDone)
        setAsking(false)
      },
    )
  if (!work.isAllowed)
    return (
      <Button size="small" busy={busy} aria-label={`${words.propose} ${work.title}`} onClick={propose}>
        {words.propose}
      </Button>
    )
  return (
    <>
      <Button size="small" look="quiet" aria-label={`${words.stop} ${work.title}`} onClick={() => setAsking(true)}>
        {words.stop}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.stopTitle(work.title)}
        consequence={words.stopConsequence}
        confirm={words.stop}
        look="danger"
        busy={busy}
        onConfirm={stop}
      />
    </>
  )
}
