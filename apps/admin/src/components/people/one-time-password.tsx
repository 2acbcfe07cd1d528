'use client'
import type { OneTimePassword as Issued } from '@bizosaas/contracts'
import { Button, exactTime, Field, TextInput, toast } from '@bizosaas/ui'
import { Copy } from 'lucide-react'
import { oneTimeWords as words } from '../../words/people.ts'

/** A password that was just made and is told this once. Where the browser does not let us copy, it stands there to be selected. */
export function OneTimePassword({ name, email, issued: { password, expiresAt } }: { name: string; email: string; issued: Issued }) {
  const copy = async () => {
    await navigator.clipboard.writeText(password)
    toast.success(words.copied)
  }
  return (
    <div className="mt-5 rounded-surface border border-line bg-selected p-4 md:p-5">
      <h2 className="text-md wrap-anywhere">{words.title(name)}</h2>
      <p className="mt-1 text-sm wrap-anywhere text-ink-2">{words.text({ email, until: exactTime({ at: expiresAt }) })}</p>
      <div className="mt-4 flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <Field htmlFor="one-time-password" label={words.shown}>
            <TextInput id="one-time-password" readOnly value={password} className="font-mono" onFocus={(event) => event.target.select()} />
          </Field>
        </div>
        <Button icon={<Copy aria-hidden />} onClick={() => void copy().catch(() => undefined)} className="max-md:w-full">
          {words.copy}
        </Button>
      </div>
    </div>
  )
}
