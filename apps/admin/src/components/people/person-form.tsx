'use client'
import type { AddedPerson, Problem } from '@bizosaas/contracts'
import { Button, buttonClass, ErrorState, Field, Surface, TextInput, useDraft } from '@bizosaas/ui'
import Link from 'next/link'
import { type FormEvent, useState, useTransition } from 'react'
import { addPerson } from '../../gateway/change-people.ts'
import { problemCause } from '../../gateway/problem-cause.ts'
import { peopleWords, personFormWords as words } from '../../words/people.ts'
import { accessEntry, toAccess } from './access-entry.ts'
import { AccessFields, type AccessFieldsProps } from './access-fields.tsx'
import { OneTimePassword } from './one-time-password.tsx'

/** Adds somebody. What is typed survives a reload; the password that comes of it is on this page alone and gone with it. */
export function PersonForm({ tenants }: Pick<AccessFieldsProps, 'tenants'>) {
  const name = useDraft('person-name')
  const email = useDraft('person-email')
  const [entry, setEntry] = useState(() => accessEntry(null))
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [added, setAdded] = useState<AddedPerson>()
  const [busy, start] = useTransition()
  const access = toAccess(entry)
  const hasName = name.text.trim() !== ''
  const hasEmail = /^\S+@\S+$/.test(email.text.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!hasName || !hasEmail || access === null) return
    start(async () => {
      const reply = await addPerson({ name: name.text.trim(), email: email.text.trim(), access })
      setProblem(reply.ok ? undefined : reply.problem)
      if (!reply.ok) return
      setAdded(reply.data)
      setTried(false)
      setEntry(accessEntry(null))
      name.clear()
      email.clear()
    })
  }
  if (added) return <Added added={added} another={() => setAdded(undefined)} />
  return (
    <Surface padded className="mt-6">
      <form noValidate onSubmit={submit} className="grid gap-4">
        <Field htmlFor="name" label={words.name} error={tried && !hasName ? words.nameMissing : undefined}>
          <TextInput
            id="name"
            dir="auto"
            maxLength={200}
            autoComplete="off"
            value={name.text}
            invalid={tried && !hasName}
            onChange={({ target }) => name.setText(target.value)}
          />
        </Field>
        <Field htmlFor="email" label={words.email} hint={words.emailHint} error={tried && !hasEmail ? words.emailMissing : undefined}>
          <TextInput
            id="email"
            type="email"
            maxLength={320}
            autoComplete="off"
            value={email.text}
            invalid={tried && !hasEmail}
            onChange={({ target }) => email.setText(target.value)}
          />
        </Field>
        <AccessFields entry={entry} tenants={tenants} isIncomplete={tried && access === null} onChange={setEntry} />
        {problem && <ErrorState title={problem.title} cause={problemCause(problem)} remedy={problem.remedy} requestId={problem.requestId} />}
        <Button type="submit" look="main" busy={busy} className="w-fit max-md:w-full">
          {words.confirm}
        </Button>
      </form>
    </Surface>
  )
}

function Added({ added, another }: { added: AddedPerson; another: () => void }) {
  return (
    <>
      <OneTimePassword name={added.person.name} email={added.person.email} issued={added} />
      <div className="mt-4 flex flex-wrap gap-2">
        <Link href="/settings/people" className={buttonClass({ look: 'main' })}>
          {peopleWords.backToList}
        </Link>
        <Button look="quiet" onClick={another}>
          {words.another}
        </Button>
      </div>
    </>
  )
}
