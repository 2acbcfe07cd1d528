import type { ReactNode } from 'react'

/** A part of the report as it reads on screen and on paper. */
export function ReportSection({ title, text, aside, children }: { title: string; text?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="mt-8 print:mt-6">
      <div className="flex flex-wrap items-baseline gap-x-3 break-after-avoid">
        <h2 className="text-lg">{title}</h2>
        {aside && <span className="text-sm text-ink-3">{aside}</span>}
      </div>
      {text && <p className="mt-1 max-w-[72ch] text-sm text-ink-2">{text}</p>}
      <div className="mt-3">{children}</div>
    </section>
  )
}

/** What a part says when there is nothing to say. */
export function ReportNothing({ children }: { children: ReactNode }) {
  return <p className="text-sm text-ink-2">{children}</p>
}
