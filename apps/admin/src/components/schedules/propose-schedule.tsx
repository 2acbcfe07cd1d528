'use client'
import type { Schedule } from '@bizosaas/contracts'
import { Button, ConfirmDialog, Field, Select, toast } from '@bizosaas/ui'
import { CalendarPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { proposeSchedule } from '../../gateway/change-schedules.ts'
import { scheduleWords as words } from '../../words/schedules.ts'
import { cronOf } from './cron-of.ts'
import { RhythmFields } from './rhythm-fields.tsx'
import { useChange } from './use-change.ts'

export interface Schedulable {
  starts: NonNullable<Schedule['starts']>
  title: string
  /** Those it can work on; null for what needs none. */
  accounts: readonly { connectionId: string; label: string }[] | null
}

export function ProposeSchedule({ tenantId, choices }: { tenantId: string; choices: readonly Schedulable[] }) {
  const router = useRouter()
  const { act, busy } = useChange()
  const [asking, setAsking] = useState(false)
  const [wish, setWish] = useState({ what: '', connectionId: '', days: '1', monthDay: '1', time: '02:00' })
  const choice = choices.find((one) => keyOf(one) === wish.what) ?? choices[0]
  const connectionId = choice?.accounts?.some((account) => account.connectionId === wish.connectionId)
    ? wish.connectionId
    : (choice?.accounts?.[0]?.connectionId ?? null)
  const cron = cronOf(wish)
  const isReady = choice !== undefined && cron !== null && (choice.accounts === null || connectionId !== null)
  const change = (part: Partial<typeof wish>) => setWish({ ...wish, ...part })
  const propose = (note: string) => {
    if (choice === undefined || cron === null) return
    act(
      () => proposeSchedule({ tenantId, starts: choice.starts, connectionId, cron, note, idempotencyKey: crypto.randomUUID() }),
      ({ proposalId }) => {
        toast.success(words.proposed)
        router.push(`/approvals?id=${proposalId}`)
      },
    )
  }
  return (
    <>
      <Button icon={<CalendarPlus aria-hidden />} onClick={() => setAsking(true)}>
        {words.proposeSchedule}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.proposeSchedule}
        consequence={words.proposeConsequence}
        confirm={words.propose}
        busy={busy}
        blocked={!isReady}
        reason={{ label: words.note, required: false }}
        onConfirm={propose}
      >
        <div className="mb-4 grid gap-4">
          <Field htmlFor="schedule-what" label={words.columns.what}>
            <Select
              id="schedule-what"
              value={choice === undefined ? '' : keyOf(choice)}
              options={choices.map((one) => ({ value: keyOf(one), label: words.kinds[one.starts.kind](one.title) }))}
              onChange={(event) => change({ what: event.target.value })}
            />
          </Field>
          {choice?.accounts && (
            <Field htmlFor="schedule-account" label={words.account} error={choice.accounts.length === 0 ? words.noAccount : undefined}>
              <Select
                id="schedule-account"
                value={connectionId ?? ''}
                options={choice.accounts.map((account) => ({ value: account.connectionId, label: account.label }))}
                onChange={(event) => change({ connectionId: event.target.value })}
              />
            </Field>
          )}
          <RhythmFields rhythm={wish} onChange={change} />
        </div>
      </ConfirmDialog>
    </>
  )
}

/** An agent and a crew may have one name. */
function keyOf({ starts: { kind, id } }: Schedulable): string {
  return `${kind} ${id}`
}
