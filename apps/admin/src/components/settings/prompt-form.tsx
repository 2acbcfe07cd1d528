'use client'
import { Button, Field, TextArea, TextInput } from '@bizosaas/ui'
import { type FormEvent, useState } from 'react'
import { promptWords as words } from '../../words/prompts.ts'

interface PromptFormProps {
  id: string
  /** The instructions as they are now. */
  inUse: string
  busy: boolean
  onWord: (worded: { body: string; note: string }) => void
}

const mostLetters = 4_000

export function PromptForm({ id, inUse, busy, onWord }: PromptFormProps) {
  const [body, setBody] = useState(inUse)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const worded = { body: body.trim(), note: note.trim() }
  const noBody = tried && worded.body === ''
  const noNote = tried && worded.note === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (worded.body !== '' && worded.note !== '') onWord(worded)
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <Field htmlFor={`${id}-body`} label={words.body} error={noBody ? words.bodyMissing : undefined}>
        <TextArea id={`${id}-body`} rows={6} maxLength={mostLetters} value={body} invalid={noBody} onChange={({ target }) => setBody(target.value)} />
      </Field>
      <Field htmlFor={`${id}-note`} label={words.note} hint={words.noteHint} error={noNote ? words.noteMissing : undefined}>
        <TextInput id={`${id}-note`} dir="auto" maxLength={300} value={note} invalid={noNote} onChange={({ target }) => setNote(target.value)} />
      </Field>
      <div>
        <Button type="submit" busy={busy} disabled={worded.body === inUse}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
