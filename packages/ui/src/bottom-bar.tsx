'use client'
import { clsx } from 'clsx'
import { Menu } from 'lucide-react'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { Dialog } from './dialog.tsx'
import { isCurrent, keepTenant, type NavGroup, type NavItem } from './nav-item.ts'

/** The rail of a phone: four places and More, in reach of a thumb. */
export function BottomBar({ items, groups }: { items: readonly NavItem[]; groups: readonly NavGroup[] }) {
  const [open, setOpen] = useState(false)
  const path = usePathname()
  const tenant = useSearchParams().get('tenant')
  const elsewhere = !items.some(({ href }) => isCurrent({ href, path }))
  return (
    <nav aria-label="Main" className="grid grid-cols-5 border-t border-line bg-surface md:hidden print:hidden">
      {items.map((item) => (
        <Link
          key={item.href}
          href={keepTenant({ href: item.href, tenant })}
          aria-current={isCurrent({ href: item.href, path }) ? 'page' : undefined}
          className={tabClass(isCurrent({ href: item.href, path }))}
        >
          <span className="relative">
            {item.icon}
            {item.count !== undefined && item.count > 0 && (
              <span className="tabular absolute -top-1.5 left-3 rounded-full bg-waiting-soft px-1 text-[10px] leading-4 font-semibold text-waiting">
                {item.count}
              </span>
            )}
          </span>
          {item.label}
        </Link>
      ))}
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)} className={tabClass(elsewhere)}>
        <Menu aria-hidden />
        More
      </button>
      <Dialog open={open} onOpenChange={setOpen} title="All pages">
        <div className="grid gap-1">
          {groups
            .flatMap((group) => group.items)
            .map((item) => (
              <Link
                key={item.href}
                href={keepTenant({ href: item.href, tenant })}
                onClick={() => setOpen(false)}
                className="flex h-11 items-center gap-3 rounded-control px-2 hover:bg-hover [&_svg]:size-4.5 [&_svg]:text-ink-2"
              >
                {item.icon}
                {item.label}
                {item.count !== undefined && item.count > 0 && <span className="tabular ml-auto text-sm text-waiting">{item.count}</span>}
              </Link>
            ))}
        </div>
      </Dialog>
    </nav>
  )
}

function tabClass(current: boolean): string {
  return clsx(
    'grid place-items-center content-center gap-1 text-2xs [&_svg]:size-4.5 [&_svg]:stroke-[1.75]',
    current ? 'font-medium text-accent' : 'text-ink-3',
  )
}
