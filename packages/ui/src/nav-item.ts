import type { ReactNode } from 'react'

export interface NavItem {
  href: string
  label: string
  icon: ReactNode
  /** What waits there for the reader. */
  count?: number
}

export interface NavGroup {
  title?: string
  items: readonly NavItem[]
}

/** Whether `path` is at this item or below it; "/" is only itself. */
export function isCurrent({ href, path }: { href: string; path: string }): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
}

/** Appends the tenant one has chosen, so that it holds from page to page. */
export function keepTenant({ href, tenant }: { href: string; tenant: string | null }): string {
  return tenant ? `${href}?tenant=${encodeURIComponent(tenant)}` : href
}
