import type { ReactNode } from 'react'

/** Up to four short facts in a row, parted by hairlines. */
export function FactGrid({ facts }: { facts: ReadonlyArray<{ label: string; value: ReactNode }> }) {
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-surface border border-line bg-line lg:grid-cols-4">
      {facts.map(({ label, value }) => (
        <div key={label} className="bg-surface px-3.5 py-3 last:odd:max-lg:col-span-2">
          <dt className="text-xs text-ink-3">{label}</dt>
          <dd className="mt-0.5 text-sm font-medium wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
