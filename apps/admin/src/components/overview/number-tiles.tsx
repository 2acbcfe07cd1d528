import type { Overview } from '@bizosaas/contracts'
import { clsx } from 'clsx'
import Link from 'next/link'
import { overviewWords as words } from '../../words/overview.ts'

/** Three questions, two numbers each: what needs me, is anything broken, what happened. A number leads to the list that makes it. */
export function NumberTiles({ overview: { waiting, recent, failingConnections, unknownEffects } }: { overview: Overview }) {
  const groups = [
    {
      title: words.needs,
      tiles: [
        { label: words.tiles.waiting, value: waiting.count, href: '/approvals', alarm: 'text-waiting' },
        { label: words.tiles.unknown, value: unknownEffects, href: '/approvals?group=running&state=unknown', alarm: 'text-bad' },
      ],
    },
    {
      title: words.broken,
      tiles: [
        { label: words.tiles.failing, value: failingConnections.length, href: '/connections?state=failing', alarm: 'text-bad' },
        { label: words.tiles.failed, value: recent.failed, href: '/approvals?group=done&state=failed,partly-executed', alarm: 'text-bad' },
      ],
    },
    {
      title: words.happened,
      tiles: [
        { label: words.tiles.verified, value: recent.verified, href: '/approvals?group=done&state=executed,verified,measured', alarm: '' },
        { label: words.tiles.undone, value: recent.undone, href: '/approvals?group=done&state=undone', alarm: '' },
      ],
    },
  ]
  return (
    <div className="mt-5 grid gap-px overflow-hidden rounded-surface border border-line bg-line lg:grid-cols-3">
      {groups.map(({ title, tiles }) => (
        <section key={title} aria-label={title} className="grid grid-cols-2 gap-px">
          {tiles.map(({ label, value, href, alarm }) => (
            <Link
              key={label}
              href={href}
              className="flex items-baseline justify-between gap-2 bg-surface px-4 py-3 -outline-offset-2 transition-colors hover:bg-hover lg:block"
            >
              <span className="block text-xs text-ink-3">{label}</span>
              <span className={clsx('tabular text-lg font-semibold tracking-[-.011em] lg:text-xl', value > 0 ? alarm : 'text-ink-3')}>{value}</span>
            </Link>
          ))}
        </section>
      ))}
    </div>
  )
}
