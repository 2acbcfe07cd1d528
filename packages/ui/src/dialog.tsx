'use client'
import { X } from 'lucide-react'
import * as Primitive from 'radix-ui/dialog'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  children?: ReactNode
  /** The buttons; the main one last, under the thumb. */
  footer?: ReactNode
  wide?: boolean
}

/** A sheet from the bottom on phones, a centred window elsewhere. */
export function Dialog({ open, onOpenChange, title, description, children, footer, wide = false }: DialogProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-[oklch(0%_0_0/.4)]" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={focusFirstField}
          className={`float-in fixed inset-x-0 bottom-0 z-50 flex max-h-[88dvh] flex-col rounded-t-surface border border-line bg-surface shadow-float md:inset-x-auto md:top-[14vh] md:bottom-auto md:left-1/2 md:max-h-[72dvh] md:w-[calc(100vw-48px)] md:-translate-x-1/2 md:rounded-surface ${wide ? 'md:max-w-2xl' : 'md:max-w-lg'}`}
        >
          <header className="flex items-start gap-4 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="pt-1 text-lg">{title}</Primitive.Title>
              {description && <Primitive.Description className="mt-1.5 text-ink-2">{description}</Primitive.Description>}
            </div>
            <Primitive.Close asChild>
              <IconButton label="Close" icon={<X />} className="-mr-2" />
            </Primitive.Close>
          </header>
          {children && <div className="min-h-0 overflow-y-auto px-5 pt-1 pb-5">{children}</div>}
          {footer && <footer className="flex justify-end gap-2 border-t border-line px-5 py-3 max-md:*:flex-1">{footer}</footer>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

/** Where something is to be typed, that is where one begins; otherwise the window's first control has the focus. */
function focusFirstField(event: Event): void {
  const { currentTarget } = event
  const field = currentTarget instanceof HTMLElement ? currentTarget.querySelector('input, textarea, select') : null
  if (!(field instanceof HTMLElement)) return
  event.preventDefault()
  field.focus()
}
