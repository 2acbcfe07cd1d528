import { clsx } from 'clsx'
import { Circle, CircleAlert, TriangleAlert } from 'lucide-react'
import { reportWords } from './report-words.ts'

export type Severity = 'low' | 'mid' | 'high'

/** How much a finding matters: three shapes, three colours and always the word, so that paper needs no legend. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { icon: Icon, colour } = marks[severity]
  return (
    <span className={clsx('inline-flex shrink-0 items-center gap-1 text-xs font-normal whitespace-nowrap', colour)}>
      <Icon aria-hidden className="size-3.5" strokeWidth={1.75} />
      {reportWords.found.severity[severity]}
    </span>
  )
}

const marks = {
  low: { icon: Circle, colour: 'text-ink-3' },
  mid: { icon: CircleAlert, colour: 'text-waiting' },
  high: { icon: TriangleAlert, colour: 'text-bad' },
} satisfies Record<Severity, { icon: typeof Circle; colour: string }>
