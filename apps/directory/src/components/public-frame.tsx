import { BrandMark } from '@bizosaas/ui/public'
import type { ReactNode } from 'react'
import { getAgency } from '../gateway/read.ts'

/** The agency's name on top and room for one page: also on paper. */
export async function PublicFrame({ children }: { children: ReactNode }) {
  const agency = await getAgency()
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-[900px] flex-col px-4 md:px-8 print:max-w-none print:px-0">
      <header className="flex h-16 shrink-0 items-center gap-2.5 border-b border-line print:h-10">
        <BrandMark />
        <span dir="auto" className="truncate text-lg font-semibold">
          {agency.ok ? agency.data.name : ''}
        </span>
      </header>
      <main className="flex-1 pt-8 pb-16 print:pt-4 print:pb-0">{children}</main>
    </div>
  )
}
