'use client'
import type { ReactNode } from 'react'

/** Opens the browser's own print window. Its look and its words come from the page, so that next to no script does. */
export function PrintButton({ className, children }: { className: string; children: ReactNode }) {
  return (
    <button type="button" className={className} onClick={() => print()}>
      {children}
    </button>
  )
}
