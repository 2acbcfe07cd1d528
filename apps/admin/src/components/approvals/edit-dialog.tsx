'use client'
import { Button, Checkbox, Dialog } from '@bizosaas/ui'
import { useState } from 'react'
import { cardWords as words } from '../../words/approvals.ts'

export interface EditDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  busy: boolean
  actions: readonly { index: number; label: string; isExcluded: boolean }[]
  onSave: (excluded: number[]) => void
}

/** Leaves single changes out; at least one stays. */
export function EditDialog({ open, onOpenChange, busy, actions, onSave }: EditDialogProps) {
  const [kept, setKept] = useState(() => new Set(actions.filter(({ isExcluded }) => !isExcluded).map(({ index }) => index)))
  const toggle = (index: number) =>
    setKept((before) => {
      const next = new Set(before)
      if (!next.delete(index)) next.add(index)
      return next
    })
  const save = () => onSave(actions.map(({ index }) => index).filter((index) => !kept.has(index)))
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.editTitle}
      description={words.editConsequence}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button look="main" busy={busy} disabled={kept.size === 0} onClick={save}>
            {words.editConfirm}
          </Button>
        </>
      }
    >
      <ul className="grid gap-1">
        {actions.map(({ index, label }) => (
          <li key={index}>
            <Checkbox label={label} checked={kept.has(index)} onChange={() => toggle(index)} className="min-h-9 w-full" />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
