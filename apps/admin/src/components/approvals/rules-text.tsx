import { Notice } from '@bizosaas/ui'
import { Sparkles } from 'lucide-react'
import { cardWords as words } from '../../words/approvals.ts'

/** A model worded this change: what the rules alone would write stands beside it, so that the reader can tell what the model added. */
export function RulesText({ text }: { text: string }) {
  return (
    <Notice icon={<Sparkles />} title={words.wordedByModel}>
      <p className="text-xs text-ink-3">{words.byRulesAlone}</p>
      <p dir="auto" className="text-ink">
        {text}
      </p>
    </Notice>
  )
}
