'use client'
import { Dialog } from './dialog.tsx'
import { KeyHint } from './key-hint.tsx'

/** What `?` shows. */
export function ShortcutList({
  open,
  onOpenChange,
  keys,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  keys: ReadonlyArray<{ key: string; does: string }>
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      <dl className="grid gap-2 text-sm">
        {keys.map(({ key, does }) => (
          <div key={key} className="flex items-center justify-between gap-4">
            <dt>{does}</dt>
            <dd>
              <KeyHint>{key}</KeyHint>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
