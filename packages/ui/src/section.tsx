import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** A titled part of a page or card. `note` says in a few words what the reader looks at. */
export function Section({
  title,
  note,
  aside,
  className,
  children,
}: {
  title: ReactNode
  note?: ReactNode
  aside?: ReactNode
  className?: string
  children: ReactNode
}) {
  return (
    <section className={clsx('mt-7', className)}>
      <div className="mb-2.5 flex min-h-6 flex-wrap items-center gap-x-2 break-after-avoid">
        <h2 className="text-sm font-semibold text-ink-2">{title}</h2>
        {note && <span className="min-w-0 text-sm wrap-anywhere text-ink-3 print:text-2xs">{note}</span>}
        {aside && <span className="ml-auto shrink-0 text-sm">{aside}</span>}
      </div>
      {children}
    </section>
  )
}
