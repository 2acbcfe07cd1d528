'use client'
import { Button, ConfirmDialog, Field, Select, toast } from '@bizosaas/ui'
import { Play } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { runAgent, runCrew } from '../../gateway/change.ts'
import { agentWords as words } from '../../words/agents.ts'

export interface RunnableAccount {
  connectionId: string
  tenantId: string
  label: string
}

interface RunAgentButtonProps {
  of: 'agent' | 'crew'
  id: string
  /** Of the question that is asked first, and what follows. */
  title: string
  consequence: string
  accounts: readonly RunnableAccount[]
}

export function RunAgentButton({ of, id, title, consequence, accounts }: RunAgentButtonProps) {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState(accounts[0]?.connectionId)
  const [busy, start] = useTransition()
  const account = accounts.find(({ connectionId }) => connectionId === chosen) ?? accounts[0]
  const run = () =>
    start(async () => {
      if (!account) return
      const reply = await send({ of, id, account })
      if (!reply.ok) return void toast.error(reply.problem.title, { description: reply.problem.remedy })
      setAsking(false)
      toast.success(words.started)
      router.push(`${pages[of]}/${reply.data.id}`)
    })
  return (
    <>
      <Button
        size="small"
        icon={<Play aria-hidden />}
        disabled={accounts.length === 0}
        title={accounts.length === 0 ? words.noAccount : undefined}
        onClick={() => setAsking(true)}
      >
        {words.run}
      </Button>
      <ConfirmDialog open={asking} onOpenChange={setAsking} title={title} consequence={consequence} confirm={words.run} busy={busy} onConfirm={run}>
        <Field htmlFor={`account-${id}`} label={words.account}>
          <Select
            id={`account-${id}`}
            value={account?.connectionId ?? ''}
            onChange={(event) => setChosen(event.target.value)}
            options={accounts.map(({ connectionId, label }) => ({ value: connectionId, label }))}
          />
        </Field>
      </ConfirmDialog>
    </>
  )
}

const pages = { agent: '/agents/runs', crew: '/agents/crews' }

function send({ of, id, account: { tenantId, connectionId } }: Pick<RunAgentButtonProps, 'of' | 'id'> & { account: RunnableAccount }) {
  const on = { tenantId, connectionId, idempotencyKey: crypto.randomUUID() }
  return of === 'agent' ? runAgent({ agentId: id, ...on }) : runCrew({ crewId: id, ...on })
}
