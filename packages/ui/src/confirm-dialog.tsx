'use client'
import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'
import { useDraft } from './use-draft.ts'

export interface ConfirmDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** What will be different afterwards, named: never "Are you sure?". */
  consequence: ReactNode
  /** The verb and the object: "Disconnect WordPress". */
  confirm: string
  look?: 'main' | 'danger'
  busy?: boolean
  /** Asks for a reason, which goes to whoever proposed it. */
  reason?: { label: string; required: boolean; hint?: string; draftKey?: string }
  /** For what cannot be undone: the word to type first. */
  typed?: string
  children?: ReactNode
  onConfirm: (reason: string) => void
}

export function ConfirmDialog({ reason, typed, busy = false, look = 'main', children, ...props }: ConfirmDialogProps) {
  const { text: reasonText, setText: setReasonText } = useDraft(reason?.draftKey)
  const [typedText, setTypedText] = useState('')
  const ready = (!reason?.required || reasonText.trim() !== '') && (!typed || typedText === typed)
  const confirm = () => ready && props.onConfirm(reasonText.trim())
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={props.title}
      description={props.consequence}
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>Cancel</Button>
          <Button look={look} busy={busy} disabled={!ready} onClick={confirm}>
            {props.confirm}
          </Button>
        </>
      }
    >
      {children}
      {reason && (
        <Field htmlFor="confirm-reason" label={reason.label} hint={reason.hint} optional={!reason.required}>
          <TextArea
            id="confirm-reason"
            value={reasonText}
            onChange={(event) => setReasonText(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && confirm()}
          />
        </Field>
      )}
      {typed && (
        <Field htmlFor="confirm-typed" label={`Type ${typed} to go on`}>
          <TextInput id="confirm-typed" autoComplete="off" value={typedText} onChange={(event) => setTypedText(event.target.value)} />
        </Field>
      )}
    </Dialog>
  )
}
