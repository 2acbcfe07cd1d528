import type { ActionView } from '@bizosaas/contracts'
import { Diff, DiffSides, DiffText, ImageWithAlt, SearchPreview, type TextMark } from '@bizosaas/ui'
import { markWords, cardWords as words } from '../../words/approvals.ts'
import { MarkNotice } from './mark-notice.tsx'
import { NewHtml } from './new-html.tsx'

type Change = ActionView['changes'][number]

interface ActionChangesProps {
  changes: readonly Change[]
  label: string
  url: string | null
  /** What the rules alone would write, where a model wrote. */
  rulesText: string | null
}

/** Whether it shows what the rules alone would write beside the change itself. */
export function isNewHtml({ kind, before }: Change): boolean {
  return kind === 'html' && before === null
}

/** Each change as the visitor would see it; title and description of one page together as one search result. */
export function ActionChanges({ changes, label, url, rulesText }: ActionChangesProps) {
  const title = changes.find(({ kind }) => kind === 'search-title')
  const description = changes.find(({ kind }) => kind === 'search-description')
  const others = changes.filter((change) => change !== title && change !== description)
  return (
    <>
      {(title || description) && <SearchResult title={title} description={description} label={label} url={url} />}
      {others.map((change) => (
        <OtherChange key={change.field} change={change} isAlone={changes.length === 1} rulesText={rulesText} />
      ))}
      <MarkNotice changes={changes} />
    </>
  )
}

interface SearchResultProps {
  title: Change | undefined
  description: Change | undefined
  label: string
  url: string | null
}

function SearchResult({ title, description, label, url }: SearchResultProps) {
  const pageUrl = description?.context?.pageUrl ?? title?.context?.pageUrl ?? url ?? label
  const side = (which: 'removed' | 'added') => (
    <SearchPreview
      url={pageUrl}
      title={title ? <DiffText side={which} before={title.before} after={title.after} emptyWord={words.noTitle} marks={labelled(title)} /> : label}
      description={
        description && (
          <DiffText
            side={which}
            before={description.before}
            after={description.after}
            emptyWord={words.noDescription}
            marks={labelled(description)}
          />
        )
      }
    />
  )
  return <DiffSides before={side('removed')} after={side('added')} />
}

function OtherChange({ change, isAlone, rulesText }: { change: Change; isAlone: boolean; rulesText: string | null }) {
  return (
    <div className="grid gap-1.5">
      {!isAlone && <span className="text-xs text-ink-3">{change.label}</span>}
      {change.kind === 'image-alt' ? (
        <ImageChange change={change} />
      ) : isNewHtml(change) ? (
        <NewHtml change={change} rulesText={rulesText} marks={labelled(change)} />
      ) : (
        <Diff before={change.before} after={change.after} emptyWord={words.empty} marks={labelled(change)} />
      )}
    </div>
  )
}

function ImageChange({ change }: { change: Change }) {
  const { before, after, context, label } = change
  const side = (which: 'removed' | 'added') => (
    <ImageWithAlt
      url={context?.imageUrl ?? label}
      alt={<DiffText side={which} before={before} after={after} emptyWord={words.noAlt} marks={labelled(change)} />}
    />
  )
  return <DiffSides before={side('removed')} after={side('added')} />
}

function labelled({ marks = [] }: Change): readonly TextMark[] {
  return marks.map(({ start, end, kind }) => ({ start, end, label: markWords.kinds[kind] }))
}
