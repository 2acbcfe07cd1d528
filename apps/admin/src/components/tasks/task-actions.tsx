'use client'
import { Button, ConfirmDialog, toast } from '@bizosaas/ui'
import { useState } from 'react'
import { closeTask } from '../../gateway/close-task.ts'
import { taskWords as words } from '../../words/tasks.ts'
import { useChange } from '../schedules/use-change.ts'

export function TaskActions({ taskId, tenantId, title }: { taskId: string; tenantId: string; title: string }) {
  const { act, busy } = useChange()
  const [asking, setAsking] = useState<'done' | 'cancelled'>()
  const close = (outcome: 'done' | 'cancelled', note: string) =>
    act(
      () => closeTask({ taskId, tenantId, outcome, note }),
      () => {
        toast.success(words.closed)
        setAsking(undefined)
      },
    )
  return (
    <span className="inline-flex gap-2">
      <Button size="small" aria-label={`${words.done}: ${title}`} onClick={() => setAsking('done')}>
        {words.done}
      </Button>
      <Button size="small" look="quiet" aria-label={`${words.cancel}: ${title}`} onClick={() => setAsking('cancelled')}>
        {words.cancel}
      </Button>
      <ConfirmDialog
        open={asking !== undefined}
        onOpenChange={(open) => setAsking(open ? asking : undefined)}
        title={asking === 'cancelled' ? words.cancel : words.doneTitle}
        consequence={words.doneConsequence(title)}
        confirm={asking === 'cancelled' ? words.cancel : words.done}
        busy={busy}
        reason={{ label: words.note, required: asking === 'cancelled' }}
        onConfirm={(note) => asking && close(asking, note)}
      />
    </span>
  )
}
