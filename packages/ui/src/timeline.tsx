import { Ban, Check, CircleHelp, Clock, LoaderCircle, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Disclosure } from './disclosure.tsx'
import { RelativeTime } from './relative-time.tsx'

export interface TimelineStep {
  key: string
  title: string
  state: TimelineState
  at?: string | undefined
  actor?: string | undefined
  detail?: ReactNode
  /** What was sent and what came back, already redacted, or the single records; opened on demand. */
  exchange?: ReactNode
  /** What opening shows: "Request and answer" unless told otherwise. */
  exchangeTitle?: string | undefined
}

export type TimelineState = keyof typeof marks

/** What happened, oldest first: sealed → executing → read back → verified → measured. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <ol className="text-sm">
      {steps.map((step, index) => (
        <li key={step.key} className="relative grid grid-cols-[20px_1fr_auto] gap-x-3 pb-4 last:pb-0">
          {index < steps.length - 1 && <span aria-hidden className="absolute top-5 bottom-0 left-[9px] w-0.5 bg-line" />}
          <StepMark state={step.state} />
          <span className={step.state === 'ahead' ? 'text-ink-3' : 'font-medium'}>{step.title}</span>
          <span className="text-xs leading-5 text-ink-3">
            {step.actor && <span className="max-md:hidden">{step.actor} · </span>}
            {step.at && <RelativeTime at={step.at} ending=" ago" />}
          </span>
          {(step.detail || step.exchange) && (
            <div className="col-span-2 col-start-2 min-w-0 wrap-anywhere text-ink-2">
              <StepMore step={step} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

/** A short detail shares its line with what it opens. */
function StepMore({ step: { detail, exchange, exchangeTitle = 'Request and answer' } }: { step: TimelineStep }) {
  if (!exchange) return detail
  const isShort = typeof detail === 'string' && detail.length <= 80
  return (
    <>
      {!isShort && detail}
      <Disclosure quiet summary={isShort ? `${detail} · ${exchangeTitle}` : exchangeTitle}>
        {exchange}
      </Disclosure>
    </>
  )
}

function StepMark({ state }: { state: TimelineState }) {
  const { icon: Icon, look, word } = marks[state]
  return (
    <span className={`grid size-5 place-items-center rounded-full ${look}`}>
      <Icon aria-label={word} className={`size-3 stroke-[2.5] ${state === 'running' ? 'animate-spin' : ''}`} />
    </span>
  )
}

const marks = {
  done: { icon: Check, look: 'bg-good-soft text-good', word: 'done' },
  running: { icon: LoaderCircle, look: 'bg-running-soft text-running', word: 'running' },
  failed: { icon: X, look: 'bg-bad-soft text-bad', word: 'failed' },
  unknown: { icon: CircleHelp, look: 'bg-bad-soft text-bad', word: 'unknown' },
  undone: { icon: Undo2, look: 'bg-undone-soft text-undone', word: 'undone' },
  stopped: { icon: Ban, look: 'bg-hover text-ink-2', word: 'stopped' },
  ahead: { icon: Clock, look: 'bg-hover text-ink-3', word: 'ahead' },
} as const
