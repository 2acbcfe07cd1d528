'use client'
import type { AuditChoices, AuditRecord } from '@bizosaas/contracts'
import { buttonClass, Select, TextInput } from '@bizosaas/ui'
import { X } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { addressWith } from '../../address/address-with.ts'
import { auditWords } from '../../words/audit.ts'
import { plainWords } from '../state-words.ts'

export interface AuditFiltersProps {
  params: Record<string, string | undefined>
  choices: AuditChoices
  /** The records on the page, which name events and people that the newest ones may no longer. */
  rows: readonly AuditRecord[]
}

/** Event, person and days. Each choice goes into the address at once, so that what one sees can be sent to a colleague. */
export function AuditFilters({ params, choices, rows }: AuditFiltersProps) {
  const words = auditWords.filters
  const router = useRouter()
  const [pending, start] = useTransition()
  const choose = (change: Record<string, string | undefined>) =>
    start(() => router.push(addressWith({ path: '/audit', params, change: { cursor: undefined, ...change } }), { scroll: false }))
  const isFiltered = [params.event, params.actor, params.since, params.from, params.to].some(Boolean)
  return (
    <fieldset aria-busy={pending} className="my-4 grid grid-cols-2 items-center gap-2 md:flex md:flex-wrap">
      <legend className="sr-only">{words.title}</legend>
      <Select
        id="audit-event"
        aria-label={words.event}
        className="md:w-56"
        value={params.event ?? ''}
        options={[{ value: '', label: words.anyEvent }, ...eventOptions({ choices, rows, chosen: params.event })]}
        onChange={(event) => choose({ event: event.target.value || undefined })}
      />
      <Select
        id="audit-actor"
        aria-label={words.actor}
        className="md:w-56"
        value={params.actor ?? ''}
        options={[{ value: '', label: words.anyone }, ...actorOptions({ choices, rows, chosen: params.actor })]}
        onChange={(event) => choose({ actor: event.target.value || undefined })}
      />
      <DayInput
        id="audit-from"
        label={words.from}
        value={params.from ?? params.since?.slice(0, 10)}
        max={params.to}
        onChoose={(from) => choose({ from, since: undefined })}
      />
      <DayInput id="audit-to" label={words.to} value={params.to} min={params.from} onChoose={(to) => choose({ to })} />
      {isFiltered && (
        <Link
          href={addressWith({
            path: '/audit',
            params,
            change: { event: undefined, actor: undefined, since: undefined, from: undefined, to: undefined, cursor: undefined },
          })}
          className={buttonClass({ size: 'small', look: 'quiet' })}
        >
          <X aria-hidden />
          {words.clear}
        </Link>
      )}
    </fieldset>
  )
}

interface DayInputProps {
  id: string
  label: string
  value: string | undefined
  min?: string | undefined
  max?: string | undefined
  onChoose: (day: string | undefined) => void
}

/** Asks only for whole days: while one types, the browser gives nothing. */
function DayInput({ id, label, value, min, max, onChoose }: DayInputProps) {
  return (
    <label htmlFor={id} className="flex items-center gap-2 text-sm text-ink-3 max-md:grid max-md:gap-1">
      {label}
      <TextInput
        id={id}
        type="date"
        key={value ?? 'none'}
        className={value ? 'md:w-40' : 'text-ink-3 md:w-40'}
        defaultValue={value ?? ''}
        min={min}
        max={max}
        onChange={(event) => onChoose(event.target.value || undefined)}
      />
    </label>
  )
}

type Choosing = Pick<AuditFiltersProps, 'choices' | 'rows'> & { chosen: string | undefined }

function eventOptions({ choices, rows, chosen }: Choosing) {
  const events = new Set([...choices.events, ...rows.map(({ event }) => event), ...(chosen ? [chosen] : [])])
  return sorted([...events].map((event) => ({ value: event, label: auditWords.eventOf(event) ?? plainWords(event) })))
}

function actorOptions({ choices, rows, chosen }: Choosing) {
  const labels = new Map(chosen ? [[chosen, chosen]] : [])
  for (const { actor, actorLabel } of rows) labels.set(actor, actorLabel)
  for (const { ref, label } of choices.actors) labels.set(ref, label)
  return sorted([...labels].map(([value, label]) => ({ value, label })))
}

function sorted(options: { value: string; label: string }[]) {
  return options.sort((one, other) => one.label.localeCompare(other.label))
}
