import { Field, TextInput } from '@bizosaas/ui'
import { modelWords as words } from '../../words/models.ts'
import type { EntryFault, ModelEntry } from './model-entry.ts'

interface FieldsProps {
  entry: ModelEntry
  faults: ReadonlySet<EntryFault>
  onChange: (change: Partial<ModelEntry>) => void
}

/** Where the model is asked, and with which key. */
export function EndpointFields({ entry, faults, hasKey, onChange }: FieldsProps & { hasKey: boolean }) {
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <div className="md:col-span-2">
        <Field htmlFor="base-url" label={words.baseUrl} hint={words.baseUrlHint} error={faults.has('baseUrl') ? words.baseUrlMissing : undefined}>
          <TextInput
            id="base-url"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            placeholder="https://api.openai.com/v1"
            value={entry.baseUrl}
            invalid={faults.has('baseUrl')}
            onChange={({ target }) => onChange({ baseUrl: target.value })}
          />
        </Field>
      </div>
      <Field htmlFor="model" label={words.model} hint={words.modelHint} error={faults.has('model') ? words.modelMissing : undefined}>
        <TextInput
          id="model"
          autoComplete="off"
          spellCheck={false}
          className="font-mono"
          value={entry.model}
          invalid={faults.has('model')}
          onChange={({ target }) => onChange({ model: target.value })}
        />
      </Field>
      <Field htmlFor="api-key" label={words.key} hint={hasKey ? words.keyKept : words.keyHint}>
        <TextInput
          id="api-key"
          type="password"
          autoComplete="new-password"
          spellCheck={false}
          placeholder={hasKey ? '••••••••' : ''}
          value={entry.apiKey}
          onChange={({ target }) => onChange({ apiKey: target.value })}
        />
      </Field>
    </div>
  )
}

const amounts = [
  { name: 'input', label: words.input },
  { name: 'output', label: words.output },
  { name: 'monthCap', label: words.monthCap },
  { name: 'runCap', label: words.runCap },
] as const

/** What it costs and how much it may. */
export function MoneyFields({ entry, faults, onChange }: FieldsProps) {
  return (
    <>
      <div className="grid grid-cols-2 items-start gap-4 lg:grid-cols-[7rem_repeat(4,minmax(0,1fr))]">
        <div className="max-lg:col-span-2">
          <Field htmlFor="currency" label={words.currency} error={faults.has('currency') ? words.currencyMissing : undefined}>
            <TextInput
              id="currency"
              autoComplete="off"
              maxLength={3}
              className="uppercase"
              value={entry.currency}
              invalid={faults.has('currency')}
              onChange={({ target }) => onChange({ currency: target.value })}
            />
          </Field>
        </div>
        {amounts.map(({ name, label }) => (
          <Field key={name} htmlFor={name} label={label} error={faults.has(name) ? words.amountMissing : undefined}>
            <TextInput
              id={name}
              inputMode="decimal"
              autoComplete="off"
              className="tabular"
              value={entry[name]}
              invalid={faults.has(name)}
              onChange={({ target }) => onChange({ [name]: target.value })}
            />
          </Field>
        ))}
      </div>
      <p className="mt-2 max-w-[72ch] text-xs text-ink-2">{words.moneyHint}</p>
    </>
  )
}
