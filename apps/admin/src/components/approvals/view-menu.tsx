'use client'
import { Button, chipClass, Dialog, DropdownMenu, Field, TextInput, toast } from '@bizosaas/ui'
import { Bookmark, BookmarkMinus, BookmarkPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { viewWords as words } from '../../words/approvals.ts'
import { viewQuery } from './saved-views.ts'
import { useSavedViews } from './use-saved-views.ts'

/** Filters under a name of one's own. The one that fits the address is marked, and can be removed. */
export function ViewMenu({ params }: { params: Record<string, string | undefined> }) {
  const router = useRouter()
  const { views, save, remove } = useSavedViews()
  const [naming, setNaming] = useState(false)
  const [name, setName] = useState('')
  const query = viewQuery(params)
  const current = views.find((view) => view.query === query)
  const keep = () => {
    save({ name: name.trim(), query })
    toast.success(words.saved(name.trim()))
    setNaming(false)
    setName('')
  }
  return (
    <>
      <DropdownMenu
        align="end"
        trigger={
          <button type="button" className={chipClass({ on: current !== undefined })}>
            <Bookmark aria-hidden className="size-3" />
            <span className="max-w-32 truncate">{current?.name ?? words.views}</span>
          </button>
        }
        groups={[
          ...(views.length > 0
            ? [
                {
                  title: words.views,
                  items: views.map((view) => ({
                    key: view.name,
                    label: view.name,
                    chosen: view === current,
                    onSelect: () => router.push(view.query ? `/approvals?${view.query}` : '/approvals'),
                  })),
                },
              ]
            : []),
          {
            items: [
              { key: 'save', label: words.save, icon: <BookmarkPlus aria-hidden />, onSelect: () => setNaming(true) },
              ...(current
                ? [{ key: 'remove', label: words.remove(current.name), icon: <BookmarkMinus aria-hidden />, onSelect: () => remove(current.name) }]
                : []),
            ],
          },
        ]}
      />
      <Dialog
        open={naming}
        onOpenChange={setNaming}
        title={words.saveTitle}
        description={words.saveText}
        footer={
          <Button look="main" type="submit" form="save-view" disabled={name.trim() === ''}>
            {words.saveConfirm}
          </Button>
        }
      >
        <form
          id="save-view"
          onSubmit={(event) => {
            event.preventDefault()
            keep()
          }}
        >
          <Field htmlFor="view-name" label={words.name} hint={views.some((view) => view.name === name.trim()) ? words.replaces : words.nameHint}>
            <TextInput id="view-name" maxLength={60} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
        </form>
      </Dialog>
    </>
  )
}
