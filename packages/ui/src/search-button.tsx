'use client'
import { Search } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { KeyHint } from './key-hint.tsx'
import type { PaletteGroup } from './palette.tsx'
import { recentObjects } from './recent-objects.ts'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

/** Opens the palette, also by Ctrl K or ⌘K. Its code is fetched on the first use. */
export function SearchButton({ groups }: { groups: readonly PaletteGroup[] }) {
  const [open, setOpen] = useState(false)
  const [used, setUsed] = useState(false)
  const show = () => {
    setUsed(true)
    setOpen(true)
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setUsed(true)
      setOpen((before) => !before)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button
        type="button"
        onClick={show}
        className="flex h-8 min-w-0 items-center gap-2 rounded-control border border-line bg-surface px-2.5 text-sm text-ink-3 transition-colors hover:border-line-strong max-md:ml-auto max-md:size-10 max-md:justify-center max-md:border-transparent max-md:bg-transparent md:w-80 [&_svg]:size-4 [&_svg]:shrink-0"
      >
        <Search aria-hidden />
        <span className="truncate max-md:sr-only">Search or run a command</span>
        <span className="ml-auto max-md:hidden">
          <KeyHint>Ctrl K</KeyHint>
        </span>
      </button>
      {used && (
        <Suspense>
          <Palette open={open} onOpenChange={setOpen} groups={[...recentGroup(), ...groups]} />
        </Suspense>
      )}
    </>
  )
}

/** Read whenever the palette is drawn, so that it is as new as the last page one was on. */
function recentGroup(): PaletteGroup[] {
  const items = recentObjects().map(({ href, label, hint }) => ({ id: href, href, label, ...(hint && { hint }) }))
  return items.length > 0 ? [{ title: 'Recent', items }] : []
}
