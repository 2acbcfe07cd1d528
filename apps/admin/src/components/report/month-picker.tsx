'use client'
import { buttonClass, PrintButton, Select, reportWords as words } from '@bizosaas/ui'
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'

export interface MonthChoice {
  label: string
  href: string
}

export interface MonthPickerProps {
  months: MonthChoice[]
  current: string
  earlier: string | null
  later: string | null
}

/** The months there can be a report of, and the printer. */
export function MonthPicker({ months, current, earlier, later }: MonthPickerProps) {
  const router = useRouter()
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Step href={earlier} label={words.earlier} icon={<ChevronLeft aria-hidden />} />
      <label htmlFor="month" className="sr-only">
        {words.month}
      </label>
      <Select
        id="month"
        className="w-44"
        options={months.map(({ label, href }) => ({ value: href, label }))}
        value={current}
        onChange={(event) => router.push(event.target.value)}
      />
      <Step href={later} label={words.later} icon={<ChevronRight aria-hidden />} />
      <PrintButton className={buttonClass({ className: '[&_svg]:size-4' })}>
        <Printer aria-hidden />
        {words.print}
      </PrintButton>
    </div>
  )
}

function Step({ href, label, icon }: { href: string | null; label: string; icon: React.ReactNode }) {
  if (href === null) return null
  return (
    <Link href={href} aria-label={label} title={label} className={buttonClass({ className: 'px-2 [&_svg]:size-4' })}>
      {icon}
    </Link>
  )
}
