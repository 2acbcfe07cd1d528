'use client'
import { Button, ConfirmDialog, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { checkConnection, disconnect } from '../../gateway/change.ts'
import type { Reply } from '../../gateway/reply.ts'
import { connectionWords as words } from '../../words/connections.ts'

export function ConnectionActions({ id, account, isOn }: { id: string; account: string; isOn: boolean }) {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, start] = useTransition()
  const act = (work: () => Promise<Reply<unknown>>, done: string) =>
    start(async () => {
      const reply = await work()
      if (reply.ok) toast.success(done)
      else toast.error(reply.problem.title, { description: reply.problem.remedy })
      setAsking(false)
      router.refresh()
    })
  if (!isOn) return null
  return (
    <span className="inline-flex gap-2">
      <Button size="small" busy={busy && !asking} onClick={() => act(() => checkConnection(id), words.checked)}>
        {words.check}
      </Button>
      <Button size="small" look="quiet" onClick={() => setAsking(true)}>
        {words.disconnect}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.disconnectTitle(account)}
        consequence={words.disconnectConsequence}
        confirm={`${words.disconnect} ${account}`}
        look="danger"
        busy={busy}
        onConfirm={() => act(() => disconnect(id), words.disconnected)}
      />
    </span>
  )
}
