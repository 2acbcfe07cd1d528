'use client'
import type { AgencyContact, Problem } from '@bizosaas/contracts'
import { Button, ContactLine, ErrorState, Field, Section, Surface, TextInput, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
import { setAgencyContact } from '../../gateway/change.ts'
import { problemCause } from '../../gateway/problem-cause.ts'
import { contactWords as words } from '../../words/settings.ts'

export interface ContactFormProps {
  agency: string
  contact: AgencyContact
  mayChange: boolean
}

/** Whom clients write to or call, and the line that tells them. */
export function ContactForm({ agency, contact, mayChange }: ContactFormProps) {
  const router = useRouter()
  const [entry, setEntry] = useState({ email: contact.email ?? '', phone: contact.phone ?? '' })
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [busy, start] = useTransition()
  const wanted = { email: entry.email.trim() || null, phone: entry.phone.trim() || null }
  const isWrong = faultsOf(wanted)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isWrong.email || isWrong.phone) return
    start(async () => {
      const reply = await setAgencyContact(wanted)
      setProblem(reply.ok ? undefined : reply.problem)
      if (!reply.ok) return
      toast.success(words.saved)
      router.refresh()
    })
  }
  return (
    <Section title={words.heading}>
      <p className="mb-3 max-w-[72ch] text-ink-2">{words.lead}</p>
      <Surface padded>
        <form noValidate onSubmit={submit} className="grid gap-4 sm:max-w-sm">
          {fields.map(({ id, type, wrong }) => (
            <Field key={id} htmlFor={id} label={words[id]} optional error={tried && isWrong[id] ? words[wrong] : undefined}>
              <TextInput
                id={id}
                type={type}
                autoComplete="off"
                maxLength={254}
                disabled={!mayChange}
                value={entry[id]}
                invalid={tried && isWrong[id]}
                onChange={({ target }) => setEntry({ ...entry, [id]: target.value })}
              />
            </Field>
          ))}
          {problem && <ErrorState title={problem.title} cause={problemCause(problem)} remedy={problem.remedy} requestId={problem.requestId} />}
          {mayChange ? (
            <Button type="submit" busy={busy} className="w-fit max-md:w-full">
              {words.confirm}
            </Button>
          ) : (
            <p className="text-sm text-ink-2">{words.onlyOwner}</p>
          )}
        </form>
        <h3 className="mt-5 text-xs text-ink-3">{words.preview}</h3>
        <ContactLine agency={agency} contact={wanted} className="mt-0.5 text-sm" />
      </Surface>
    </Section>
  )
}

const fields = [
  { id: 'email', type: 'email', wrong: 'emailWrong' },
  { id: 'phone', type: 'tel', wrong: 'phoneWrong' },
] as const

/** The same as the API demands. */
function faultsOf({ email, phone }: AgencyContact): { email: boolean; phone: boolean } {
  return {
    email: email !== null && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email),
    phone: phone !== null && !/^\+?[\d(][\d ()./-]{3,37}\d$/.test(phone),
  }
}
