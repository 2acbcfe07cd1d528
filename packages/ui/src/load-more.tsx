import Link from 'next/link'
import { buttonClass } from './button.tsx'

export interface LoadMoreProps {
  /** The address of the next page; null on the last one. */
  href: string | null
  /** The way back to the newest rows, once one has left them. */
  firstHref?: string | undefined
  shown: number
  /** What is counted, for one and for many: "record", "records". */
  noun: readonly [one: string, many: string]
}

/** The next part of a list that is paged by cursor. `href` holds the cursor, so the address shows how far one is; Back goes back. */
export function LoadMore({ href, firstHref, shown, noun: [one, many] }: LoadMoreProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4 text-sm text-ink-3">
      {firstHref && (
        <Link href={firstHref} prefetch={false} className={buttonClass({ size: 'small', look: 'quiet' })}>
          Newest
        </Link>
      )}
      {href && (
        <Link href={href} prefetch={false} className={buttonClass({ size: 'small' })}>
          Next page
        </Link>
      )}
      <span className="tabular">
        {shown} {shown === 1 ? one : many}
        {href || firstHref ? ' on this page' : ''}
      </span>
    </div>
  )
}
