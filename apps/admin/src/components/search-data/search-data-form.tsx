'use client'
import type { Problem } from '@bizosaas/contracts'
import { ErrorState, Field, FileDrop, Select, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { importSearchData } from '../../gateway/change.ts'
import { problemCause } from '../../gateway/problem-cause.ts'
import { searchDataWords as words } from '../../words/search-data.ts'

export interface SearchDataFormProps {
  tenants: { slug: string; name: string }[]
  tenant: { id: string; slug: string }
  mayImport: boolean
  /** Larger files are not taken. Handed in, so that the schemas stay out of the browser. */
  mostBytes: number
}

/** For which tenant, and the file. What is wrong with a file is said with its line; a file that was here before changes nothing. */
export function SearchDataForm({ tenants, tenant, mayImport, mostBytes }: SearchDataFormProps) {
  const router = useRouter()
  const [problem, setProblem] = useState<Problem>()
  const [busy, start] = useTransition()
  const bring = (file: File) => {
    if (file.size > mostBytes) return toast.error(words.tooLarge)
    start(async () => {
      setProblem(undefined)
      const form = new FormData()
      form.set('tenantId', tenant.id)
      form.set('file', file)
      const reply = await importSearchData(form)
      if (!reply.ok) return setProblem(reply.problem)
      toast.success(reply.data.isNew ? words.added(reply.data) : words.known)
      router.refresh()
    })
  }
  return (
    <div className="mt-6 grid gap-4">
      <Field htmlFor="tenant" label={words.tenant}>
        <Select
          id="tenant"
          options={tenants.map(({ slug, name }) => ({ value: slug, label: name }))}
          value={tenant.slug}
          onChange={(event) => router.push(`/search-data?tenant=${event.target.value}`)}
        />
      </Field>
      {mayImport ? (
        <FileDrop label={words.drop} hint={words.dropHint} accept=".zip,.csv" busy={busy} working={words.working} onFile={bring} />
      ) : (
        <p className="text-sm text-ink-2">{words.onlySome}</p>
      )}
      {problem && <ErrorState title={problem.title} cause={problemCause(problem)} remedy={problem.remedy} requestId={problem.requestId} />}
    </div>
  )
}
