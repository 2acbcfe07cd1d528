import type { ReactNode } from 'react'
import { cutAtMarks, type MarkedPart, type TextMark } from './cut-at-marks.ts'
import { type DiffPart, sharedShare, wordDiff } from './word-diff.ts'

export interface DiffProps {
  before: string | null
  after: string | null
  /** What stands for a missing value: "No description". */
  emptyWord?: string
  words?: { before: string; after: string }
  /** Spans of `after` to look at twice. */
  marks?: readonly TextMark[] | undefined
}

/** Before and after side by side (stacked on phones). Texts that share words mark only what differs. */
export function Diff({ before, after, emptyWord = 'Empty', words = { before: 'Before', after: 'After' }, marks }: DiffProps) {
  return (
    <DiffSides
      words={words}
      before={<DiffText side="removed" before={before} after={after} emptyWord={emptyWord} />}
      after={<DiffText side="added" before={before} after={after} emptyWord={emptyWord} marks={marks} />}
    />
  )
}

/** The frame of a before/after for any rendering: a search result, an image, a price. */
export function DiffSides({
  before,
  after,
  words = { before: 'Before', after: 'After' },
}: {
  before: ReactNode
  after: ReactNode
  words?: { before: string; after: string }
}) {
  return (
    <div className="grid overflow-hidden rounded-surface border border-line bg-surface md:grid-cols-2">
      <Side title={words.before}>{before}</Side>
      <Side title={words.after} second>
        {after}
      </Side>
    </div>
  )
}

/** One side's text with its marks; also used inside `SearchPreview`. */
export function DiffText({ side, before, after, emptyWord = 'Empty', marks = [] }: DiffProps & { side: 'removed' | 'added' }) {
  const text = side === 'removed' ? before : after
  if (!text) return <span className="text-ink-3 italic">{emptyWord}</span>
  if (before === after && marks.length === 0) return <span dir="auto">{text}</span>
  const parts = wordDiff({ before: before ?? '', after: after ?? '' })
  const shown: DiffPart[] = sharedShare(parts) < 0.3 ? [{ kind: side, text }] : parts.filter(({ kind }) => kind === 'same' || kind === side)
  return <span dir="auto">{(side === 'added' ? cutAtMarks({ parts: shown, marks }) : shown).map(rendered)}</span>
}

function rendered({ kind, text, label }: MarkedPart, index: number): ReactNode {
  const key = `${index}-${kind}`
  const inner = label === undefined ? text : <mark title={label}>{text}</mark>
  if (kind === 'added') return <ins key={key}>{inner}</ins>
  if (kind === 'removed') return <del key={key}>{inner}</del>
  return <span key={key}>{inner}</span>
}

function Side({ title, second = false, children }: { title: string; second?: boolean; children: ReactNode }) {
  return (
    <div className={`min-w-0 px-4 pt-3.5 pb-4 wrap-anywhere whitespace-pre-line ${second ? 'border-line max-md:border-t md:border-l' : ''}`}>
      <h3 className="mb-2.5 text-2xs font-medium tracking-[.03em] text-ink-3 uppercase">{title}</h3>
      {children}
    </div>
  )
}
