'use client'
import { Button, ConfirmDialog, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { disallowHost } from '../../gateway/change.ts'
import { hostWords as words } from '../../words/settings.ts'

export function RemoveHostButton({ host }: { host: string }) {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, start] = useTransition()
  const remove = () =>
    start(async () => {
      const reply = await disallowHost(host)
      if (reply.ok) toast.success(words.removed(host))
      else toast.error(reply.problem.title, { description: reply.problem.remedy })
      setAsking(false)
      router.refresh()
    })
  return (
    <>
      <Button size="small" look="quiet" aria-label={`${words.remove} ${host}`} onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.removeTitle(host)}
        consequence={words.removeConsequence}
        confirm={words.removeConfirm}
        look="danger"
        busy={busy}
        onConfirm={remove}
      />
    </>
  )
}
