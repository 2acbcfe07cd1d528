import { clsx } from 'clsx'
import { X } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

export interface FilterChip {
  key: string
  label: string
  href: string
  on: boolean
  count?: number
}

/** Filters as links: the address is the state, and a second press takes a filter away. `children` stand after them, in the same look. */
export function FilterChips({ label, chips, children }: { label: string; chips: readonly FilterChip[]; children?: ReactNode }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-1.5">
      {chips.map(({ key, label: word, href, on, count }) => (
        <Link key={key} href={href} replace scroll={false} prefetch={false} aria-current={on ? 'true' : undefined} className={chipClass({ on })}>
          <span className="max-w-52 truncate">{word}</span>
          {count !== undefined && <span className="tabular">{count}</span>}
          {on && <X aria-label="remove" className="-mr-0.5 size-3" />}
        </Link>
      ))}
      {children}
    </nav>
  )
}

/** The look of a chip for a button that opens more of them. */
export function chipClass({ on = false }: { on?: boolean } = {}): string {
  return clsx(
    'inline-flex h-[26px] items-center gap-1.5 rounded-full border px-2.5 text-xs transition-colors max-md:h-9 max-md:px-3 [&_svg]:shrink-0',
    on ? 'border-transparent bg-accent-soft font-medium text-accent-text' : 'border-line bg-surface text-ink-2 hover:bg-hover',
  )
}
