import { clsx } from 'clsx'
import type { ReactNode } from 'react'

interface ReportSectionProps {
  title: string
  text?: string
  aside?: ReactNode
  /** Short enough to stand on one sheet of paper as a whole. */
  whole?: boolean
  children: ReactNode
}

/** A part of the report as it reads on screen and on paper. */
export function ReportSection({ title, text, aside, whole = false, children }: ReportSectionProps) {
  return (
    <section className={clsx('mt-8 print:mt-5', whole && 'print:break-inside-avoid')}>
      <div className="flex flex-wrap items-baseline gap-x-3 break-after-avoid">
        <h2 className="text-lg">{title}</h2>
        {aside && <span className="text-sm text-ink-2">{aside}</span>}
      </div>
      {text && <p className="mt-1 max-w-[72ch] text-sm text-ink-2 break-after-avoid">{text}</p>}
      <div className="mt-3 print:mt-1.5">{children}</div>
    </section>
  )
}
