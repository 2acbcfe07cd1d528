import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'

export interface PageHeaderProps {
  /** The object's name. */
  title: ReactNode
  /** Tenant → section → object; the last one has no address. */
  breadcrumb?: ReadonlyArray<{ label: string; href?: string; mono?: boolean }>
  /** Pills and short facts under the title. */
  meta?: ReactNode
  /** At most one main action. */
  actions?: ReactNode
}

export function PageHeader({ title, breadcrumb, meta, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className={`min-w-0 flex-1 ${meta || breadcrumb ? 'basis-72' : 'basis-40'}`}>
        {breadcrumb && <Breadcrumb items={breadcrumb} />}
        <h1 dir="auto" className="text-xl wrap-anywhere">
          {title}
        </h1>
        {meta && <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm text-ink-2 empty:hidden">{meta}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  )
}

export function Breadcrumb({ items }: { items: NonNullable<PageHeaderProps['breadcrumb']> }) {
  return (
    <nav aria-label="Breadcrumb" className="mb-1.5 flex flex-wrap items-center gap-x-1.5 text-sm text-ink-3">
      {items.map(({ label, href, mono }, index) => (
        <Fragment key={label}>
          {index > 0 && <span aria-hidden>/</span>}
          {href ? (
            <Link href={href} className="max-w-64 truncate hover:text-ink hover:underline">
              {label}
            </Link>
          ) : (
            <span className={mono ? 'font-mono text-xs break-all' : 'max-w-64 truncate'}>{label}</span>
          )}
        </Fragment>
      ))}
    </nav>
  )
}
