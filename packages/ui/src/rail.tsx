'use client'
import { clsx } from 'clsx'
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { BrandMark } from './brand-mark.tsx'
import { isCurrent, keepTenant, type NavGroup, type NavItem } from './nav-item.ts'

/** Keeps a preference for the next page load; the screen has already changed. */
export type SavePreference = (change: { name: 'rail' | 'theme'; value: string }) => Promise<void>

/** Icon and word from 1024 px, icons alone when collapsed or between 768 and 1023 px, absent below. */
export function Rail({
  brand,
  groups,
  collapsed,
  savePreference,
}: {
  brand: string
  groups: readonly NavGroup[]
  collapsed: boolean
  savePreference: SavePreference
}) {
  const [narrow, setNarrow] = useState(collapsed)
  const path = usePathname()
  const toggle = () => {
    setNarrow(!narrow)
    void savePreference({ name: 'rail', value: narrow ? 'wide' : 'narrow' })
  }
  return (
    <nav
      aria-label="Main"
      data-narrow={narrow}
      className="group/rail row-span-2 hidden w-[60px] flex-col gap-0.5 overflow-x-hidden overflow-y-auto border-r border-line bg-sunken px-2.5 py-3 md:flex lg:data-[narrow=false]:w-[216px] print:hidden"
    >
      <div className="mb-3 flex h-7 shrink-0 items-center gap-2.5 px-2.5 font-semibold tracking-[-.01em]">
        <BrandMark />
        <span className={clsx(wordClass, 'truncate')}>{brand}</span>
      </div>
      {groups.map((group, index) => (
        <div key={group.title ?? index} className="grid gap-0.5">
          {group.title && (
            <p className="mt-3 mb-1 h-4 px-2.5 text-2xs tracking-[.04em] text-ink-3 uppercase">
              <span className={wordClass}>{group.title}</span>
            </p>
          )}
          {group.items.map((item) => (
            <RailLink key={item.href} item={item} current={isCurrent({ href: item.href, path })} />
          ))}
        </div>
      ))}
      <button
        type="button"
        onClick={toggle}
        aria-pressed={narrow}
        className="mt-auto hidden h-8 shrink-0 items-center gap-2.5 rounded-control px-2.5 text-sm text-ink-3 hover:bg-hover hover:text-ink lg:flex [&_svg]:size-4"
      >
        {narrow ? <PanelLeftOpen aria-label="Widen the menu" /> : <PanelLeftClose aria-hidden />}
        <span className={wordClass}>Narrow the menu</span>
      </button>
    </nav>
  )
}

const wordClass = 'hidden lg:group-data-[narrow=false]/rail:block'

function RailLink({ item, current }: { item: NavItem; current: boolean }) {
  const tenant = useSearchParams().get('tenant')
  return (
    <Link
      href={keepTenant({ href: item.href, tenant })}
      title={item.label}
      aria-current={current ? 'page' : undefined}
      className={clsx(
        'relative flex h-8 items-center gap-2.5 rounded-control px-3 text-sm transition-colors lg:group-data-[narrow=false]/rail:px-2.5 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:stroke-[1.75]',
        current ? 'bg-surface font-medium text-ink shadow-[0_0_0_1px_var(--line)]' : 'text-ink-2 hover:bg-hover hover:text-ink',
      )}
    >
      {item.icon}
      <span className="truncate max-lg:sr-only lg:group-data-[narrow=true]/rail:sr-only">{item.label}</span>
      {item.count !== undefined && item.count > 0 && (
        <span className="tabular text-xs font-medium text-waiting max-lg:absolute max-lg:top-0.5 max-lg:right-0.5 max-lg:text-[10px] lg:ml-auto lg:group-data-[narrow=true]/rail:absolute lg:group-data-[narrow=true]/rail:top-0.5 lg:group-data-[narrow=true]/rail:right-0.5 lg:group-data-[narrow=true]/rail:text-[10px]">
          {item.count}
        </span>
      )}
    </Link>
  )
}
