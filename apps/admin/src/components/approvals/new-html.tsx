import type { ActionView } from '@bizosaas/contracts'
import { DiffSides, DiffText, Disclosure, Notice, Surface, type TextMark } from '@bizosaas/ui'
import { Sparkles } from 'lucide-react'
import { cardWords as words } from '../../words/approvals.ts'
import { HtmlText } from './html-text.tsx'

interface NewHtmlProps {
  change: ActionView['changes'][number]
  /** What the rules alone would write. */
  rulesText: string | null
  marks: readonly TextMark[]
}

/** A text that is new as a visitor reads it, beside the rules' own where a model wrote into it; the HTML to the letter is one click away. */
export function NewHtml({ change: { after }, rulesText, marks }: NewHtmlProps) {
  const text = after ?? ''
  return (
    <div className="grid gap-2">
      {rulesText === null ? (
        <Surface className="px-4 py-3.5">
          <HtmlText html={text} />
        </Surface>
      ) : (
        <>
          <Notice icon={<Sparkles />} title={words.writtenByModel} />
          <DiffSides words={words.writtenSides} before={<HtmlText html={rulesText} />} after={<HtmlText html={text} />} />
        </>
      )}
      <Disclosure quiet summary={words.toTheLetter} open={marks.length > 0}>
        <Surface className="px-4 py-3.5 text-sm wrap-anywhere whitespace-pre-line">
          <DiffText side="added" before={null} after={text} emptyWord={words.empty} marks={marks} />
        </Surface>
      </Disclosure>
    </div>
  )
}
