'use client'
import type { Problem } from '@bizosaas/contracts'
import { Button, ErrorState, Field, Section, Surface, TextInput, toast } from '@bizosaas/ui'
import { type FormEvent, useState, useTransition } from 'react'
import { changePassword } from '../../gateway/change-people.ts'
import { problemCause } from '../../gateway/problem-cause.ts'
import { passwordWords as words } from '../../words/account.ts'

const empty = { current: '', password: '', repeat: '' }
const shortest = 12

/** One's own password. Nothing of it is kept in the browser. */
export function PasswordForm() {
  const [entry, setEntry] = useState(empty)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [busy, start] = useTransition()
  const faults = {
    current: entry.current === '' ? words.currentMissing : undefined,
    password: [...entry.password].length < shortest ? words.tooShort : undefined,
    repeat: entry.repeat === entry.password ? undefined : words.differs,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(faults).some((fault) => fault !== undefined)) return
    start(async () => {
      const reply = await changePassword({ current: entry.current, password: entry.password })
      setProblem(reply.ok ? undefined : reply.problem)
      if (!reply.ok) return
      toast.success(words.changed)
      setEntry(empty)
      setTried(false)
    })
  }
  return (
    <Section title={words.title}>
      <Surface padded>
        <form noValidate onSubmit={submit} className="grid gap-4 sm:max-w-sm">
          {fields.map(({ id, autoComplete }) => (
            <Field key={id} htmlFor={id} label={words.fields[id]} error={tried ? faults[id] : undefined}>
              <TextInput
                id={id}
                type="password"
                autoComplete={autoComplete}
                maxLength={1000}
                value={entry[id]}
                invalid={tried && faults[id] !== undefined}
                onChange={({ target }) => setEntry({ ...entry, [id]: target.value })}
              />
            </Field>
          ))}
          {problem && <ErrorState title={problem.title} cause={problemCause(problem)} remedy={problem.remedy} requestId={problem.requestId} />}
          <Button type="submit" busy={busy} className="w-fit max-md:w-full">
            {words.confirm}
          </Button>
        </form>
      </Surface>
    </Section>
  )
}

const fields = [
  { id: 'current', autoComplete: 'current-password' },
  { id: 'password', autoComplete: 'new-password' },
  { id: 'repeat', autoComplete: 'new-password' },
] as const
