import { clsx } from 'clsx'
import Link from 'next/link'

interface ReportNumberProps {
  /** Null where nobody can tell yet. */
  value: number | null
  href: string | undefined
  className?: string
}

/** A number of the report; it leads to the list that makes it. On paper, and for readers without an account, it is a number. */
export function ReportNumber({ value, href, className }: ReportNumberProps) {
  if (value === null) return <span className={clsx('text-ink-3', className)}>–</span>
  if (value === 0) return <span className={clsx('tabular text-ink-3', className)}>0</span>
  if (href === undefined) return <span className={clsx('tabular font-medium', className)}>{value}</span>
  return (
    <Link
      href={href}
      prefetch={false}
      className={clsx('tabular font-medium underline decoration-line-strong underline-offset-4 hover:decoration-ink print:no-underline', className)}
    >
      {value}
    </Link>
  )
}
