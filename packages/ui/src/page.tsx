import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** The usual room of a page inside the frame. `reading` narrows it for forms and prose. */
export function Page({ reading = false, children }: { reading?: boolean; children: ReactNode }) {
  return (
    <div className={clsx('mx-auto w-full px-4 pt-5 pb-12 md:px-8 md:pt-7 print:max-w-none print:p-0', reading ? 'max-w-[760px]' : 'max-w-[1280px]')}>
      {children}
    </div>
  )
}
