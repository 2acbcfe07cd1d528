'use client'
import { Button, Field, TextInput, toast } from '@bizosaas/ui'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
import { watchHost } from '../../gateway/change.ts'
import { problemText } from '../../gateway/problem-text.ts'
import { watchedHostWords as words } from '../../words/watched-hosts.ts'

/** One name, one press; what is wrong with it stands below it, and the field stays ready for the next. */
export function AddHostForm({ tenantId }: { tenantId: string }) {
  const router = useRouter()
  const [host, setHost] = useState('')
  const [note, setNote] = useState('')
  const [error, setError] = useState<string>()
  const [busy, start] = useTransition()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (host.trim() === '') return setError(words.hostMissing)
    start(async () => {
      const reply = await watchHost({ tenantId, host, note })
      if (!reply.ok) return setError(problemText(reply.problem))
      toast.success(words.added(reply.data.host))
      setHost('')
      setNote('')
      router.refresh()
    })
  }
  return (
    <form noValidate onSubmit={submit} className="grid min-w-0 items-start gap-x-4 gap-y-3 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_auto]">
      <Field htmlFor="watched-host" label={words.host} hint={words.hostHint} error={error}>
        <TextInput
          id="watched-host"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={2000}
          value={host}
          invalid={error !== undefined}
          onChange={(event) => {
            setHost(event.target.value)
            setError(undefined)
          }}
        />
      </Field>
      <Field htmlFor="watched-host-note" label={words.purpose} optional>
        <TextInput
          id="watched-host-note"
          dir="auto"
          autoComplete="off"
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Button type="submit" busy={busy} icon={<Plus aria-hidden />} className="md:mt-[26px] max-md:w-full">
        {words.add}
      </Button>
    </form>
  )
}
