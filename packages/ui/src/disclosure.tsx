import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

export interface DisclosureProps {
  summary: ReactNode
  children: ReactNode
  /** For a line of small print under something else. */
  quiet?: boolean
  open?: boolean
  className?: string
}

/** Something more, opened on demand; works without script and is found by the browser's own search. */
export function Disclosure({ summary, children, quiet = false, open, className }: DisclosureProps) {
  return (
    <details open={open} className={clsx('group/disclosure min-w-0', className)}>
      <summary
        className={clsx(
          'flex w-fit max-w-full list-none items-center gap-1.5 [&::-webkit-details-marker]:hidden',
          quiet ? 'text-xs text-ink-3 hover:text-ink' : 'font-medium',
        )}
      >
        <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-3 transition-transform group-open/disclosure:rotate-90" />
        <span className="min-w-0 truncate">{summary}</span>
      </summary>
      <div className="mt-1.5">{children}</div>
    </details>
  )
}
