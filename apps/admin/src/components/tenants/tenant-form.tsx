'use client'
import type { Problem } from '@bizosaas/contracts'
import { Button, ErrorState, Field, Select, Surface, TextInput, toast, useDraft } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useState, useTransition } from 'react'
import { createTenant, takeOverSite } from '../../gateway/change.ts'
import { problemCause } from '../../gateway/problem-cause.ts'
import { siteAuditWords } from '../../words/site-audits.ts'
import { tenantWords as words } from '../../words/tenants.ts'
import { shortName } from './short-name.ts'

const shortPattern = /^[a-z0-9](-?[a-z0-9])*$/

/** Name first; the short name follows it until somebody writes another. With a prospect, that becomes the tenant; its site is its name until then. */
export function TenantForm({ zones, prospect }: { zones: readonly string[]; prospect?: { id: string; host: string } }) {
  const router = useRouter()
  const name = useDraft(prospect ? `take-over-${prospect.id}` : 'tenant-name', prospect?.host)
  const [ownShort, setOwnShort] = useState<string>()
  const [timeZone, setTimeZone] = useState('Etc/UTC')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [busy, start] = useTransition()
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  const slug = ownShort ?? shortName(name.text)
  const hasName = name.text.trim() !== ''
  const hasSlug = shortPattern.test(slug)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!hasName || !hasSlug) return
    start(async () => {
      const tenant = { name: name.text.trim(), slug, timeZone }
      const reply = prospect ? await takeOverSite({ id: prospect.id, ...tenant }) : await createTenant(tenant)
      if (!reply.ok) return setProblem(reply.problem)
      name.clear()
      toast.success(prospect ? siteAuditWords.takenOver(reply.data.name) : words.added(reply.data.name))
      router.push(`/connections/new?tenant=${reply.data.slug}`)
    })
  }
  return (
    <Surface padded className="mt-6">
      <form noValidate onSubmit={submit} className="grid gap-4">
        <Field htmlFor="name" label={words.columns.name} error={tried && !hasName ? words.nameMissing : undefined}>
          <TextInput
            id="name"
            dir="auto"
            maxLength={200}
            autoComplete="organization"
            value={name.text}
            invalid={tried && !hasName}
            onChange={(event) => name.setText(event.target.value)}
          />
        </Field>
        <Field htmlFor="slug" label={words.short} hint={words.shortHint} error={tried && !hasSlug ? words.shortMissing : undefined}>
          <TextInput
            id="slug"
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            value={slug}
            invalid={tried && !hasSlug}
            onChange={(event) => setOwnShort(event.target.value)}
          />
        </Field>
        <Field htmlFor="zone" label={words.columns.zone} hint={words.zoneHint}>
          <Select
            id="zone"
            value={timeZone}
            options={[...new Set(['Etc/UTC', timeZone, ...zones])].map((zone) => ({ value: zone, label: zone }))}
            onChange={(event) => setTimeZone(event.target.value)}
          />
        </Field>
        {problem && <ErrorState title={problem.title} cause={problemCause(problem)} remedy={problem.remedy} requestId={problem.requestId} />}
        <Button type="submit" look="main" busy={busy} className="w-fit max-md:w-full">
          {prospect ? siteAuditWords.takeOverConfirm : words.addConfirm}
        </Button>
      </form>
    </Surface>
  )
}
