import Link from 'next/link'
import { buttonClass } from './button.tsx'

/** The next part of a list that is paged by cursor. `href` holds the cursor, so the address shows how far one is; Back goes back. */
export function LoadMore({ href, shown, noun }: { href: string | null; shown: number; noun: string }) {
  return (
    <div className="flex items-center gap-4 py-4 text-sm text-ink-3">
      {href && (
        <Link href={href} className={buttonClass({ size: 'small' })}>
          Next page
        </Link>
      )}
      <span className="tabular">
        {shown} {noun}
        {href ? ' shown' : ''}
      </span>
    </div>
  )
}
