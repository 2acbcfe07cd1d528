import type { Overview } from '@bizosaas/contracts'
import { clsx } from 'clsx'
import Link from 'next/link'
import { overviewWords as words } from '../../words/overview.ts'

/** Each number leads to the list that makes it. Colour only where a number asks for something. */
export function NumberTiles({ overview: { waiting, recent, failingConnections, unknownEffects } }: { overview: Overview }) {
  const tiles = [
    { label: words.waiting, value: waiting.count, href: '/approvals', alarm: 'text-waiting' },
    { label: words.unknown, value: unknownEffects, href: '/approvals?group=running', alarm: 'text-bad' },
    { label: words.failing, value: failingConnections.length, href: '/connections', alarm: 'text-bad' },
    { label: words.verified, value: recent.verified, href: '/approvals?group=done', alarm: '' },
    { label: words.failed, value: recent.failed, href: '/approvals?group=done', alarm: 'text-bad' },
    { label: words.undone, value: recent.undone, href: '/approvals?group=done', alarm: '' },
  ]
  return (
    <ul className="mt-5 grid grid-cols-2 gap-px overflow-hidden rounded-surface border border-line bg-line sm:grid-cols-3 xl:grid-cols-6">
      {tiles.map(({ label, value, href, alarm }) => (
        <li key={label} className="bg-surface">
          <Link href={href} className="block px-4 py-3 -outline-offset-2 transition-colors hover:bg-hover">
            <span className="block text-xs text-ink-3">{label}</span>
            <span className={clsx('tabular text-xl font-semibold tracking-[-.011em]', value > 0 ? alarm : 'text-ink-3')}>{value}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
