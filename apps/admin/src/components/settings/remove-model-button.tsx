'use client'
import { Button, ConfirmDialog, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { removeModel } from '../../gateway/change.ts'
import { modelWords as words } from '../../words/models.ts'

export function RemoveModelButton({ tenantId }: { tenantId: string | null }) {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, start] = useTransition()
  const remove = () =>
    start(async () => {
      const reply = await removeModel({ tenantId })
      if (reply.ok) toast.success(words.removed)
      else toast.error(reply.problem.title, { description: reply.problem.remedy })
      setAsking(false)
      router.refresh()
    })
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.removeTitle}
        consequence={words.removeConsequence}
        confirm={words.removeConfirm}
        look="danger"
        busy={busy}
        onConfirm={remove}
      />
    </>
  )
}
