'use client'
import { Button, ConfirmDialog, Field, Select, toast } from '@bizosaas/ui'
import { Play } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { runAgent } from '../../gateway/change.ts'
import { agentWords as words } from '../../words/agents.ts'

export interface RunnableAccount {
  connectionId: string
  tenantId: string
  label: string
}

export function RunAgentButton({ agentId, title, accounts }: { agentId: string; title: string; accounts: readonly RunnableAccount[] }) {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState(accounts[0]?.connectionId)
  const [busy, start] = useTransition()
  const account = accounts.find(({ connectionId }) => connectionId === chosen) ?? accounts[0]
  const run = () =>
    start(async () => {
      if (!account) return
      const reply = await runAgent({ agentId, tenantId: account.tenantId, connectionId: account.connectionId, idempotencyKey: crypto.randomUUID() })
      if (!reply.ok) return void toast.error(reply.problem.title, { description: reply.problem.remedy })
      setAsking(false)
      toast.success(words.started)
      router.push(`/agents/runs/${reply.data.id}`)
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
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.runTitle(title)}
        consequence={words.runConsequence}
        confirm={words.run}
        busy={busy}
        onConfirm={run}
      >
        <Field htmlFor={`account-${agentId}`} label={words.account}>
          <Select
            id={`account-${agentId}`}
            value={account?.connectionId ?? ''}
            onChange={(event) => setChosen(event.target.value)}
            options={accounts.map(({ connectionId, label }) => ({ value: connectionId, label }))}
          />
        </Field>
      </ConfirmDialog>
    </>
  )
}
