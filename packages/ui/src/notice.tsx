import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** What one has to know before going on, beside the thing it is about. For a failed reading use `ErrorState`. */
export function Notice({
  icon,
  title,
  tone = 'neutral',
  children,
}: {
  icon: ReactNode
  title: ReactNode
  tone?: 'neutral' | 'waiting' | 'bad'
  children?: ReactNode
}) {
  return (
    <div className="flex gap-2.5 rounded-surface bg-sunken px-3.5 py-3 text-sm">
      <span aria-hidden className={clsx('mt-0.5 [&_svg]:size-4', tones[tone])}>
        {icon}
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">{title}</p>
        {children && <div className="mt-1 grid gap-1 wrap-anywhere text-ink-2">{children}</div>}
      </div>
    </div>
  )
}

const tones = { neutral: 'text-ink-2', waiting: 'text-waiting', bad: 'text-bad' }
