'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
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
  /** True while what is to be confirmed is not known yet, or there is nothing to confirm. */
  blocked?: boolean
  wide?: boolean
  children?: ReactNode
  onConfirm: (reason: string) => void
}

export function ConfirmDialog({ reason, typed, busy = false, blocked = false, wide = false, look = 'main', children, ...props }: ConfirmDialogProps) {
  const { text: reasonText, setText: setReasonText, clear } = useDraft(reason?.draftKey)
  const confirmed = useRef(false)
  const [typedText, setTypedText] = useState('')
  const ready = !blocked && (!reason?.required || reasonText.trim() !== '') && (!typed || typedText === typed)
  const confirm = () => {
    if (!ready) return
    confirmed.current = true
    props.onConfirm(reasonText.trim())
  }
  // What was sent is no draft any more. A window that stays open after a refusal keeps it.
  useEffect(() => {
    if (props.open || !confirmed.current) return
    confirmed.current = false
    clear()
  })
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={props.title}
      description={props.consequence}
      wide={wide}
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
