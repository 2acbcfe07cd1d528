import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { type HtmlBlock, type HtmlPiece, htmlBlocks } from './html-blocks.ts'

const looks: Readonly<Record<HtmlBlock['kind'], string>> = {
  heading: 'font-semibold text-ink not-first:mt-2',
  paragraph: 'text-ink-2',
  item: 'border-l-2 border-line pl-3 text-ink-2',
}

/** HTML as a visitor reads it. Links say where they lead and lead nowhere: what is approved is looked at here, not visited. */
export function HtmlText({ html }: { html: string }) {
  return (
    <div dir="auto" className="grid max-w-[72ch] gap-2.5 text-sm leading-normal whitespace-normal">
      {htmlBlocks(html).map(renderedBlock)}
    </div>
  )
}

function renderedBlock({ kind, level, pieces }: HtmlBlock, index: number): ReactNode {
  const key = `${index}-${kind}`
  return (
    <p key={key} className={clsx(looks[kind], kind === 'heading' && level < 3 && 'text-lg')}>
      {pieces.map(renderedPiece)}
    </p>
  )
}

function renderedPiece({ text, href }: HtmlPiece, index: number): ReactNode {
  if (href === null) return text
  const key = `${index}-${href}`
  return (
    <span key={key}>
      <span className="underline">{text}</span> <span className="text-xs text-ink-3">({href})</span>
    </span>
  )
}
