import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { RelativeTime } from './relative-time.tsx'
import { Surface } from './surface.tsx'

export interface EvidenceItem {
  id: string
  title: string
  detail?: ReactNode
  /** When it was read, ISO 8601 in UTC. */
  readAt: string
  url?: string | undefined
  stale?: boolean
}

/** Numbered as the text cites them; each opens its source and says how old the reading is. */
export function EvidenceList({ items }: { items: readonly EvidenceItem[] }) {
  return (
    <Surface>
      <ol>
        {items.map((item, index) => (
          <li
            key={item.id}
            id={`evidence-${index + 1}`}
            className="grid grid-cols-[26px_1fr_auto] items-center gap-2 border-t border-line px-3 py-2 text-sm first:border-t-0 target:bg-selected"
          >
            <EvidenceNumber number={index + 1} />
            <span className="min-w-0">
              {item.url ? (
                <a href={item.url} target="_blank" rel="noreferrer" className="inline-flex max-w-full items-center gap-1.5 hover:underline">
                  <span className="truncate">{item.title}</span>
                  <ExternalLink aria-label="opens in a new tab" className="size-3.5 shrink-0 text-ink-3" />
                </a>
              ) : (
                item.title
              )}
              {item.detail && <span className="text-ink-3"> · {item.detail}</span>}
            </span>
            <span className={`tabular text-xs ${item.stale ? 'text-waiting' : 'text-ink-3'}`}>
              {item.stale && 'stale · '}
              <RelativeTime at={item.readAt} ending=" old" />
            </span>
          </li>
        ))}
      </ol>
    </Surface>
  )
}

/** The number of a piece of evidence; with `link`, a jump to it from the text. */
export function EvidenceNumber({ number, link = false }: { number: number; link?: boolean }) {
  const look =
    'inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-full bg-accent-soft px-1.5 align-[1px] text-2xs font-semibold text-accent-text no-underline'
  return link ? (
    <a href={`#evidence-${number}`} aria-label={`Evidence ${number}`} className={look}>
      {number}
    </a>
  ) : (
    <span className={look}>{number}</span>
  )
}
