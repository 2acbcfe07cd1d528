import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export interface ErrorStateProps {
  /** What failed: "The approvals could not be loaded". */
  title: string
  /** The cause, in the words of the reply. */
  cause?: string | undefined
  /** What the reader can do about it. */
  remedy?: string | undefined
  requestId?: string | undefined
  /** Usually a "Try again" button. */
  action?: ReactNode
}

export function ErrorState({ title, cause, remedy, requestId, action }: ErrorStateProps) {
  return (
    <div role="alert" className="flex gap-3 rounded-surface border border-line bg-surface p-4 md:p-5">
      <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0 text-bad" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        {cause && <p className="mt-1 wrap-anywhere text-ink-2">{cause}</p>}
        {remedy && <p className="mt-1 wrap-anywhere">{remedy}</p>}
        {(action || requestId) && (
          <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
            {action}
            {requestId && <span className="font-mono text-xs break-all text-ink-3">Request {requestId}</span>}
          </div>
        )}
      </div>
    </div>
  )
}
