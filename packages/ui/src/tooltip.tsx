'use client'
import * as Primitive from 'radix-ui/tooltip'
import type { ReactNode } from 'react'

/** An addition, never the only place of a fact: phones have no hover. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <Primitive.Provider delayDuration={300}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            sideOffset={6}
            collisionPadding={8}
            className="float-in z-50 max-w-72 rounded-control bg-ink px-2.5 py-1.5 text-xs text-page shadow-float"
          >
            {text}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  )
}
