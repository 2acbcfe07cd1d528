import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** A key on the keyboard. Hidden on phones, and from assistive technology, where the control's own name says it. */
export function KeyHint({ children, onAccent = false }: { children: ReactNode; onAccent?: boolean }) {
  return (
    <kbd
      aria-hidden
      className={clsx(
        'rounded border px-1.5 py-0.5 font-sans text-2xs leading-none font-medium max-md:hidden',
        onAccent ? 'border-current/40' : 'border-line-strong bg-surface text-ink-3',
      )}
    >
      {children}
    </kbd>
  )
}
