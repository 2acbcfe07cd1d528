import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { DisclosureMark } from './disclosure-mark.tsx'

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
    <details open={open} className={clsx('min-w-0', className)}>
      <summary
        className={clsx(
          'flex w-fit max-w-full list-none items-center gap-1 [&::-webkit-details-marker]:hidden',
          quiet ? 'text-xs text-ink-2 hover:text-ink' : 'font-medium',
        )}
      >
        <DisclosureMark />
        <span className="min-w-0 wrap-anywhere">{summary}</span>
      </summary>
      <div className="mt-1.5">{children}</div>
    </details>
  )
}
