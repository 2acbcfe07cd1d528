'use client'
import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'

export interface PaletteItem {
  id: string
  label: string
  href: string
  icon?: ReactNode
  hint?: string
  /** Further words one may search it by. */
  keywords?: string[]
}

export interface PaletteGroup {
  title: string
  items: readonly PaletteItem[]
}

/** Every page, action and recent object by name. Load it on use: `SearchButton` does. */
export function Palette({ open, onOpenChange, groups }: { open: boolean; onOpenChange: (open: boolean) => void; groups: readonly PaletteGroup[] }) {
  const router = useRouter()
  const go = (href: string) => {
    onOpenChange(false)
    router.push(href)
  }
  return (
    <Command.Dialog
      open={open}
      onOpenChange={onOpenChange}
      label="Search or run a command"
      loop
      overlayClassName="fixed inset-0 z-40 bg-[oklch(0%_0_0/.4)]"
      contentClassName="float-in fixed inset-x-3 top-3 z-50 mx-auto max-w-xl overflow-hidden rounded-surface border border-line bg-surface shadow-float md:top-[14vh]"
    >
      <Command.Input
        placeholder="Search pages, tenants, actions"
        className="h-12 w-full border-b border-line bg-transparent px-4 text-lg outline-none placeholder:text-ink-3 md:text-md"
      />
      <Command.List className="max-h-[min(420px,60dvh)] overflow-y-auto p-1.5">
        <Command.Empty className="px-3 py-8 text-center text-sm text-ink-2">Nothing has this name.</Command.Empty>
        {groups.map((group) => (
          <Command.Group
            key={group.title}
            heading={group.title}
            className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3"
          >
            {group.items.map((item) => (
              <Command.Item
                key={item.id}
                value={`${item.label} ${item.id}`}
                {...(item.keywords && { keywords: item.keywords })}
                onSelect={() => go(item.href)}
                className="flex h-9 items-center gap-2.5 rounded-control px-2.5 text-sm data-[selected=true]:bg-hover max-md:h-11 [&_svg]:size-4 [&_svg]:text-ink-2"
              >
                {item.icon}
                <span className="min-w-0 flex-1 truncate">{item.label}</span>
                {item.hint && <span className="text-xs text-ink-3">{item.hint}</span>}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command.Dialog>
  )
}
