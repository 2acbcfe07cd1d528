'use client'
import type { Problem } from '@bizosaas/contracts'
import { Button, Field, TextInput } from '@bizosaas/ui/public'
import { useActionState } from 'react'
import { beginAudit } from '../gateway/change.ts'
import { publicWords } from '../words/public.ts'

const words = publicWords.audit

export function AuditForm() {
  const [{ address, problem }, action, busy] = useActionState(beginAudit, { address: '', problem: null })
  return (
    <form noValidate action={action} className="flex flex-wrap items-start gap-3">
      <div className="min-w-0 flex-1 basis-72">
        <Field htmlFor="address" label={words.address} error={problem === null ? undefined : inWords(problem, address)}>
          <TextInput
            id="address"
            key={address}
            defaultValue={address}
            inputMode="url"
            autoComplete="url"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={2000}
            placeholder={words.placeholder}
            invalid={problem !== null}
            className="h-11!"
          />
        </Field>
      </div>
      <Button type="submit" look="main" busy={busy} className="mt-[26px] h-11! max-md:mt-0 max-md:w-full">
        {words.start}
      </Button>
    </form>
  )
}

function inWords({ title, details, remedy }: Problem, address: string): string {
  if (address.trim() === '') return words.missing
  const reason = typeof details?.reason === 'string' ? details.reason.replace(/\.$/, '') : undefined
  return [title, reason, remedy].filter(Boolean).join('. ')
}
