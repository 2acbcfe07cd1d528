'use client'
import { Field, IconButton, Select, TextInput } from '@bizosaas/ui'
import { Trash2 } from 'lucide-react'
import { brandWords as words } from '../../words/brand.ts'
import type { RuleEntry } from './brand-entry.ts'

interface BrandRuleFieldsProps {
  rule: RuleEntry
  onChange: (rule: RuleEntry) => void
  onRemove: () => void
}

const kinds = (['forbidden-word', 'spelling', 'banned-claim'] as const).map((value) => ({ value, label: words.kinds[value] }))

export function BrandRuleFields({ rule, onChange, onRemove }: BrandRuleFieldsProps) {
  const id = (name: string) => `${name}-${rule.key}`
  const input = (name: 'number' | 'text' | 'instead' | 'reason') => ({
    id: id(name),
    value: rule[name],
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...rule, [name]: target.value }),
  })
  return (
    <li className="grid items-start grid-cols-[5rem_minmax(0,1fr)] gap-3 border-t border-line px-4 py-3.5 first:border-t-0 md:grid-cols-[5rem_12rem_minmax(0,1fr)_minmax(0,1fr)_auto]">
      <Field htmlFor={id('number')} label={words.number}>
        <TextInput {...input('number')} inputMode="numeric" maxLength={4} className="tabular" />
      </Field>
      <Field htmlFor={id('kind')} label={words.kind}>
        <Select
          id={id('kind')}
          options={kinds}
          value={rule.kind}
          onChange={({ target }) => onChange({ ...rule, kind: kinds.find(({ value }) => value === target.value)?.value ?? rule.kind })}
        />
      </Field>
      <div className="max-md:col-span-2">
        <Field htmlFor={id('text')} label={words.text[rule.kind]}>
          <TextInput {...input('text')} dir="auto" maxLength={120} />
        </Field>
      </div>
      <div className="max-md:col-span-2">
        {rule.kind === 'forbidden-word' && (
          <Field htmlFor={id('instead')} label={words.instead} hint={words.insteadHint} optional>
            <TextInput {...input('instead')} dir="auto" maxLength={120} />
          </Field>
        )}
      </div>
      <IconButton
        className="max-md:order-last max-md:col-start-2 max-md:justify-self-end md:mt-6.5"
        label={words.remove(rule.number)}
        icon={<Trash2 aria-hidden />}
        onClick={onRemove}
      />
      <div className="col-span-2 md:col-span-4 md:col-start-1">
        <Field htmlFor={id('reason')} label={words.reason}>
          <TextInput {...input('reason')} dir="auto" maxLength={500} />
        </Field>
      </div>
    </li>
  )
}
