import { clsx } from 'clsx'
import Link from 'next/link'

export interface FilterChip {
  key: string
  label: string
  href: string
  on: boolean
  count?: number
}

/** Filters as links: the address is the state. */
export function FilterChips({ label, chips }: { label: string; chips: readonly FilterChip[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-1.5">
      {chips.map(({ key, label: word, href, on, count }) => (
        <Link
          key={key}
          href={href}
          replace
          scroll={false}
          aria-current={on ? 'true' : undefined}
          className={clsx(
            'inline-flex h-[26px] items-center gap-1.5 rounded-full border px-2.5 text-xs transition-colors max-md:h-8',
            on ? 'border-transparent bg-accent-soft font-medium text-accent-text' : 'border-line bg-surface text-ink-2 hover:bg-hover',
          )}
        >
          {word}
          {count !== undefined && <span className="tabular">{count}</span>}
        </Link>
      ))}
    </nav>
  )
}
