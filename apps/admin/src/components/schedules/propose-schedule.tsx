'use client'
import { Button, ConfirmDialog, Field, Select, TextInput, toast } from '@bizosaas/ui'
import { CalendarPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { proposeSchedule } from '../../gateway/change-schedules.ts'
import { scheduleWords as words } from '../../words/schedules.ts'
import { cronOf } from './cron-of.ts'
import { useChange } from './use-change.ts'

export interface SchedulableAgent {
  id: string
  title: string
  /** Those it can work on; null for an agent that needs none. */
  accounts: readonly { connectionId: string; label: string }[] | null
}

export function ProposeSchedule({ tenantId, agents }: { tenantId: string; agents: readonly SchedulableAgent[] }) {
  const router = useRouter()
  const { act, busy } = useChange()
  const [asking, setAsking] = useState(false)
  const [wish, setWish] = useState({ agentId: agents[0]?.id ?? '', connectionId: '', days: '1', time: '02:00' })
  const agent = agents.find(({ id }) => id === wish.agentId) ?? agents[0]
  const connectionId = agent?.accounts?.some((account) => account.connectionId === wish.connectionId)
    ? wish.connectionId
    : (agent?.accounts?.[0]?.connectionId ?? null)
  const cron = cronOf(wish)
  const isReady = agent !== undefined && cron !== null && (agent.accounts === null || connectionId !== null)
  const change = (part: Partial<typeof wish>) => setWish({ ...wish, ...part })
  const propose = (note: string) =>
    act(
      () => proposeSchedule({ tenantId, agentId: agent?.id ?? '', connectionId, cron: cron ?? '', note, idempotencyKey: crypto.randomUUID() }),
      ({ proposalId }) => {
        toast.success(words.proposed)
        router.push(`/approvals?id=${proposalId}`)
      },
    )
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
          <Field htmlFor="schedule-agent" label={words.agent}>
            <Select
              id="schedule-agent"
              value={agent?.id ?? ''}
              options={agents.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(event) => change({ agentId: event.target.value })}
            />
          </Field>
          {agent?.accounts && (
            <Field htmlFor="schedule-account" label={words.account} error={agent.accounts.length === 0 ? words.noAccount : undefined}>
              <Select
                id="schedule-account"
                value={connectionId ?? ''}
                options={agent.accounts.map((account) => ({ value: account.connectionId, label: account.label }))}
                onChange={(event) => change({ connectionId: event.target.value })}
              />
            </Field>
          )}
          <div className="grid grid-cols-2 gap-4">
            <Field htmlFor="schedule-days" label={words.days}>
              <Select id="schedule-days" value={wish.days} options={words.dayChoices} onChange={(event) => change({ days: event.target.value })} />
            </Field>
            <Field htmlFor="schedule-time" label={words.time}>
              <TextInput id="schedule-time" type="time" value={wish.time} onChange={(event) => change({ time: event.target.value })} />
            </Field>
          </div>
        </div>
      </ConfirmDialog>
    </>
  )
}
