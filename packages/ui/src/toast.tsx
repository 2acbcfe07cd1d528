'use client'
import type { CSSProperties } from 'react'
import { Toaster as Primitive, toast } from 'sonner'

export { toast }

/** One per app, above the bar of decisions. A toast reports what has happened; what needs an answer is a dialog. */
export function Toaster() {
  return (
    <Primitive
      position="bottom-right"
      offset={{ bottom: 76, right: 16 }}
      mobileOffset={{ bottom: 132 }}
      gap={8}
      style={colours}
      toastOptions={{ className: '!rounded-[10px] !text-[13px]' }}
    />
  )
}

const colours: CSSProperties & Record<`--${string}`, string> = {
  '--normal-bg': 'var(--surface)',
  '--normal-border': 'var(--line)',
  '--normal-text': 'var(--ink)',
  fontFamily: 'inherit',
}
