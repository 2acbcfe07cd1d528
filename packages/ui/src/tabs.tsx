import { clsx } from 'clsx'
import Link from 'next/link'

export interface Tab {
  href: string
  label: string
  count?: number
}

/** Tabs are addresses: any tab can be sent to a colleague, and Back works. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  return (
    <nav aria-label={label} className="flex gap-5 overflow-x-auto overflow-y-hidden border-b border-line">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.href === current ? 'page' : undefined}
          className={clsx(
            '-mb-px flex h-10 shrink-0 items-center gap-1.5 border-b-2 text-sm transition-colors',
            tab.href === current ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {tab.label}
          {tab.count !== undefined && <span className="tabular text-xs text-ink-3">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
