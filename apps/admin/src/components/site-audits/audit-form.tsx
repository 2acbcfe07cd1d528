'use client'
import { Button, Field, TextInput } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
import { beginSiteAudit } from '../../gateway/change.ts'
import { problemText } from '../../gateway/problem-text.ts'
import { siteAuditWords as words } from '../../words/site-audits.ts'

/** One address, one press: the audit's page opens at once and fills itself. */
export function AuditForm({ look = 'plain' }: { look?: 'main' | 'plain' }) {
  const router = useRouter()
  const [address, setAddress] = useState('')
  const [error, setError] = useState<string>()
  const [busy, start] = useTransition()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (address.trim() === '') return setError(words.missing)
    start(async () => {
      const reply = await beginSiteAudit(address)
      if (reply.ok) router.push(`/site-audits/${reply.data.id}`)
      else setError(problemText(reply.problem))
    })
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-wrap items-start gap-3">
      <div className="min-w-0 flex-1 basis-64">
        <Field htmlFor="audit-address" label={words.address} error={error}>
          <TextInput
            id="audit-address"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={2000}
            placeholder={words.placeholder}
            value={address}
            invalid={error !== undefined}
            onChange={(event) => {
              setAddress(event.target.value)
              setError(undefined)
            }}
          />
        </Field>
      </div>
      <Button type="submit" look={look} busy={busy} className="mt-[26px] max-md:mt-0 max-md:w-full">
        {words.start}
      </Button>
    </form>
  )
}
