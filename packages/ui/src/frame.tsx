import type { ReactNode } from 'react'
import { BottomBar } from './bottom-bar.tsx'
import type { NavGroup, NavItem } from './nav-item.ts'
import { Rail, type SavePreference } from './rail.tsx'

export interface FrameProps {
  brand: string
  groups: readonly NavGroup[]
  /** The four that stand in the phone's bottom bar; the rest is behind More. */
  phoneItems: readonly NavItem[]
  railCollapsed: boolean
  savePreference: SavePreference
  /** Left to right in the top bar: tenant switcher, search, then what belongs at the end. */
  tenantSwitcher: ReactNode
  search: ReactNode
  topEnd: ReactNode
  children: ReactNode
}

/** Rail, top bar and room for one page. Only the room scrolls; on paper it stands alone. */
export function Frame({ brand, groups, phoneItems, railCollapsed, savePreference, tenantSwitcher, search, topEnd, children }: FrameProps) {
  return (
    <div className="grid h-dvh print:block print:h-auto grid-cols-[minmax(0,1fr)] grid-rows-[52px_minmax(0,1fr)_60px] md:grid-cols-[auto_minmax(0,1fr)] md:grid-rows-[52px_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only z-50 rounded-control bg-accent px-3 py-2 text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the content
      </a>
      <Rail brand={brand} groups={groups} collapsed={railCollapsed} savePreference={savePreference} />
      <div className="flex min-w-0 items-center gap-2 print:hidden border-b border-line bg-page px-4 md:gap-3">
        {tenantSwitcher}
        {search}
        <div className="flex shrink-0 items-center gap-1 md:ml-auto md:gap-2">{topEnd}</div>
      </div>
      <main id="content" tabIndex={-1} className="relative min-h-0 overflow-auto outline-none print:overflow-visible">
        {children}
      </main>
      <BottomBar items={phoneItems} groups={groups} />
    </div>
  )
}
