import { clsx } from 'clsx'
import { ShieldAlert, ShieldCheck, TriangleAlert } from 'lucide-react'

export type Risk = 'low' | 'mid' | 'high'

/** Three shapes and three colours; the word is always there, on request only for the ear. */
export function RiskMark({ risk, wordHidden = false }: { risk: Risk; wordHidden?: boolean }) {
  const { icon: Icon, word, colour } = marks[risk]
  return (
    <span className={clsx('inline-flex shrink-0 items-center gap-1.5 text-sm', colour)} title={wordHidden ? word : undefined}>
      <Icon aria-hidden className="size-4" strokeWidth={1.75} />
      <span className={clsx(wordHidden && 'sr-only')}>{word}</span>
    </span>
  )
}

const marks = {
  low: { icon: ShieldCheck, word: 'Low risk', colour: 'text-good' },
  mid: { icon: ShieldAlert, word: 'Medium risk', colour: 'text-waiting' },
  high: { icon: TriangleAlert, word: 'High risk', colour: 'text-bad' },
} satisfies Record<Risk, { icon: typeof ShieldCheck; word: string; colour: string }>
