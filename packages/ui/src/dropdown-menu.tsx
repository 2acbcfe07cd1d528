'use client'
import { Check } from 'lucide-react'
import * as Primitive from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'

export interface MenuItem {
  key: string
  label: string
  icon?: ReactNode
  hint?: string
  /** Marks the present choice among several. */
  chosen?: boolean
  danger?: boolean
  onSelect: () => void
}

export interface DropdownMenuProps {
  trigger: ReactNode
  /** Groups are parted by a line. */
  groups: ReadonlyArray<{ title?: ReactNode; items: readonly MenuItem[] }>
  align?: 'start' | 'end'
}

export function DropdownMenu({ trigger, groups, align = 'start' }: DropdownMenuProps) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="float-in z-50 max-h-[min(420px,var(--radix-dropdown-menu-content-available-height))] max-w-[min(380px,calc(100vw-16px))] min-w-52 overflow-y-auto rounded-surface border border-line bg-surface p-1 shadow-float"
        >
          {groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity and never move
            <Primitive.Group key={index} className="not-first:mt-1 not-first:border-t not-first:border-line not-first:pt-1">
              {group.title && <Primitive.Label className="px-2.5 py-1.5 text-xs text-ink-3">{group.title}</Primitive.Label>}
              {group.items.map((item) => (
                <MenuRow key={item.key} item={item} />
              ))}
            </Primitive.Group>
          ))}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

function MenuRow({ item: { label, icon, hint, chosen, danger, onSelect } }: { item: MenuItem }) {
  return (
    <Primitive.Item
      onSelect={onSelect}
      className={`flex min-h-8 cursor-default items-center gap-2.5 rounded-control px-2.5 py-1 text-sm outline-none select-none data-highlighted:bg-hover max-md:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 ${danger ? 'text-bad' : ''}`}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {hint && <span className="text-xs text-ink-3">{hint}</span>}
      {chosen && <Check aria-label="chosen" className="text-accent" />}
    </Primitive.Item>
  )
}
