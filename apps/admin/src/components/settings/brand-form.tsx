'use client'
import type { BrandFile, Problem } from '@bizosaas/contracts'
import { Button, ErrorState, Field, Notice, Surface, TextInput, toast } from '@bizosaas/ui'
import { Clock, Plus } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
import { proposeBrandFile } from '../../gateway/change.ts'
import { problemCause } from '../../gateway/problem-cause.ts'
import { brandWords as words } from '../../words/brand.ts'
import { type BrandEntry, brandBody, brandEntry, brandFault, emptyRule, type RuleEntry } from './brand-entry.ts'
import { BrandRuleFields } from './brand-rule-fields.tsx'
import { useBrandDraft } from './use-brand-draft.ts'

/** The whole file at once: it is proposed as one change, so that the card shows what it was and what it will be. */
export function BrandForm({ tenantId, current }: { tenantId: string; current: Pick<BrandFile, 'version' | 'tone' | 'rules'> | null }) {
  const router = useRouter()
  const { entry, setEntry, clear } = useBrandDraft({ key: `brand:${tenantId}:${current?.version ?? 0}`, kept: brandEntry(current) })
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [waiting, setWaiting] = useState<string>()
  const [busy, start] = useTransition()
  const fault = brandFault(entry)
  const change = (part: Partial<BrandEntry>) => setEntry({ ...entry, ...part })
  const replace = (rule: RuleEntry) => change({ rules: entry.rules.map((one) => (one.key === rule.key ? rule : one)) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (fault !== null) return
    start(async () => {
      const reply = await proposeBrandFile({ tenantId, ...brandBody(entry), idempotencyKey: crypto.randomUUID() })
      setProblem(reply.ok ? undefined : reply.problem)
      if (!reply.ok) return
      const { proposalId, state } = reply.data
      setTried(false)
      if (state === 'pending') return setWaiting(proposalId)
      toast.success(words.saved)
      clear()
      router.refresh()
    })
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <Field htmlFor="tone" label={words.tone} hint={words.toneHint} optional>
        <TextInput id="tone" dir="auto" value={entry.tone} onChange={({ target }) => change({ tone: target.value })} />
      </Field>
      <div>
        <h2 className="mb-2.5 text-sm font-semibold text-ink-2">{words.rules}</h2>
        <Surface padded={entry.rules.length === 0}>
          {entry.rules.length === 0 && (
            <p className="text-sm text-ink-2">
              <span className="font-medium text-ink">{words.empty.title}.</span> {words.empty.text}
            </p>
          )}
          <ul aria-label={words.rules}>
            {entry.rules.map((rule) => (
              <BrandRuleFields
                key={rule.key}
                rule={rule}
                onChange={replace}
                onRemove={() => change({ rules: entry.rules.filter(({ key }) => key !== rule.key) })}
              />
            ))}
          </ul>
        </Surface>
        <div className="mt-3">
          <Button icon={<Plus aria-hidden />} onClick={() => change({ rules: [...entry.rules, emptyRule(entry.rules)] })}>
            {words.add}
          </Button>
        </div>
      </div>
      <Field htmlFor="note" label={words.note} hint={words.noteHint} error={tried && fault !== null ? words.faults[fault] : undefined}>
        <TextInput
          id="note"
          dir="auto"
          maxLength={1000}
          invalid={tried && fault !== null}
          value={entry.note}
          onChange={({ target }) => change({ note: target.value })}
        />
      </Field>
      {waiting !== undefined && (
        <Notice icon={<Clock aria-hidden />} tone="waiting" title={words.proposed}>
          <Link href={`/approvals?id=${waiting}`} className="text-accent-text hover:underline">
            {words.open}
          </Link>
        </Notice>
      )}
      {problem && <ErrorState title={problem.title} cause={problemCause(problem)} remedy={problem.remedy} requestId={problem.requestId} />}
      <div>
        <Button type="submit" look="main" busy={busy}>
          {words.propose}
        </Button>
      </div>
    </form>
  )
}
