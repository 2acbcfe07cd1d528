'use client'
import { DropdownMenu } from '@bizosaas/ui'
import { Building2, ChevronDown } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { frameWords as words } from '../words/frame.ts'

export interface TenantChoice {
  slug: string
  name: string
  isSimulated: boolean
}

/** One tenant or all, kept in the address. On an object's own page choosing leads back to its list. */
export function TenantSwitcher({ tenants }: { tenants: readonly TenantChoice[] }) {
  const router = useRouter()
  const path = usePathname()
  const chosen = useSearchParams().get('tenant')
  const go = (slug: string | null) => {
    const section = `/${path.split('/')[1] ?? ''}`
    router.push(slug ? `${section}?tenant=${slug}` : section)
  }
  const name = tenants.find(({ slug }) => slug === chosen)?.name ?? words.allTenants
  return (
    <DropdownMenu
      trigger={
        <button
          type="button"
          aria-label={`${words.chooseTenant}: ${name}`}
          className="flex h-8 min-w-0 items-center gap-2 rounded-control border border-line bg-surface px-2.5 text-sm transition-colors hover:border-line-strong max-md:h-10 md:max-w-60 [&_svg]:size-4 [&_svg]:shrink-0"
        >
          <Building2 aria-hidden strokeWidth={1.75} />
          <span className="truncate">{name}</span>
          <ChevronDown aria-hidden className="text-ink-3" />
        </button>
      }
      groups={[
        { items: [{ key: '', label: words.allTenants, chosen: !chosen, onSelect: () => go(null) }] },
        {
          items: tenants.map(({ slug, name: label, isSimulated }) => ({
            key: slug,
            label,
            chosen: slug === chosen,
            ...(isSimulated && { hint: 'SIMULATED' }),
            onSelect: () => go(slug),
          })),
        },
      ]}
    />
  )
}
