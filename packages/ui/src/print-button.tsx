'use client'
import { Printer } from 'lucide-react'
import { Button } from './button.tsx'

/** Opens the browser's own print window; what is not for paper hides itself there. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button className="print:hidden" icon={<Printer aria-hidden />} onClick={() => print()}>
      {children}
    </Button>
  )
}
