import type { Tenant } from '@bizosaas/contracts'
import { chipClass } from '@bizosaas/ui'
import Link from 'next/link'

export interface TenantChipsProps {
  label: string
  tenants: readonly Tenant[]
  chosen: Tenant
  path: string
}

/** Whose it is, where something is always of exactly one tenant. */
export function TenantChips({ label, tenants, chosen, path }: TenantChipsProps) {
  if (tenants.length < 2) return null
  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap gap-1.5">
      {tenants.map(({ id, slug, name }) => (
        <Link
          key={id}
          href={`${path}?tenant=${slug}`}
          replace
          scroll={false}
          prefetch={false}
          aria-current={id === chosen.id ? 'true' : undefined}
          className={chipClass({ on: id === chosen.id })}
        >
          <span dir="auto" className="max-w-52 truncate">
            {name}
          </span>
        </Link>
      ))}
    </nav>
  )
}
