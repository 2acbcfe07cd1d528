'use client'
import { Button, ConfirmDialog, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { pauseSchedule, resumeSchedule, triggerSchedule } from '../../gateway/change-schedules.ts'
import { scheduleWords as words } from '../../words/schedules.ts'
import { useChange } from './use-change.ts'

export interface ScheduleActionsProps {
  scheduleId: string
  tenantId: string
  title: string
  isPaused: boolean
}

export function ScheduleActions({ scheduleId, tenantId, title, isPaused }: ScheduleActionsProps) {
  const router = useRouter()
  const { act, busy } = useChange()
  const [asking, setAsking] = useState(false)
  const of = { scheduleId, tenantId }
  const again = () => ({ ...of, idempotencyKey: crypto.randomUUID() })
  const proposed = ({ proposalId }: { proposalId: string }) => {
    toast.success(words.proposed)
    router.push(`/approvals?id=${proposalId}`)
  }
  const paused = () => {
    toast.success(words.pauseDone)
    setAsking(false)
  }
  return (
    <span className="inline-flex gap-2">
      <Button
        size="small"
        busy={busy && !asking}
        aria-label={`${words.runNow}: ${title}`}
        onClick={() =>
          act(
            () => triggerSchedule(again()),
            () => toast.success(words.runAsked),
          )
        }
      >
        {words.runNow}
      </Button>
      {isPaused ? (
        <Button
          size="small"
          look="quiet"
          busy={busy}
          aria-label={`${words.resume}: ${title}`}
          onClick={() => act(() => resumeSchedule(again()), proposed)}
        >
          {words.resume}
        </Button>
      ) : (
        <Button size="small" look="quiet" aria-label={`${words.pause}: ${title}`} onClick={() => setAsking(true)}>
          {words.pause}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.pauseTitle(title)}
        consequence={words.pauseConsequence}
        confirm={words.pause}
        busy={busy}
        onConfirm={() => act(() => pauseSchedule(of), paused)}
      />
    </span>
  )
}
