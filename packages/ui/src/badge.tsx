import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export type Tone = 'neutral' | 'accent' | 'waiting' | 'running' | 'good' | 'bad' | 'undone'

/** A word on a soft ground. Colour never stands alone: give it a word, and an icon where it tells a state. */
export function Badge({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-flex h-[22px] shrink-0 items-center gap-1.5 rounded-full px-2 text-xs font-medium whitespace-nowrap [&_svg]:size-3 [&_svg]:shrink-0 [&_svg]:stroke-[2.25]',
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  )
}

const tones: Record<Tone, string> = {
  neutral: 'bg-hover text-ink-2',
  accent: 'bg-accent-soft text-accent-text',
  waiting: 'bg-waiting-soft text-waiting',
  running: 'bg-running-soft text-running',
  good: 'bg-good-soft text-good',
  bad: 'bg-bad-soft text-bad',
  undone: 'bg-undone-soft text-undone',
}
