'use client'
import { Button, buttonClass, Field, TextInput, toast } from '@bizosaas/ui'
import { Copy, ExternalLink } from 'lucide-react'
import { shareWords as words } from '../../words/share.ts'

/** A link that was just made. Where the browser does not let us copy, it stands there selected. */
export function NewLink({ url }: { url: string }) {
  const copy = async () => {
    await navigator.clipboard.writeText(url)
    toast.success(words.copied)
  }
  return (
    <div className="flex flex-wrap items-end gap-3 border-t border-line bg-selected p-4">
      <div className="min-w-0 flex-1 basis-72">
        <Field htmlFor="share-url" label={words.created}>
          <TextInput id="share-url" readOnly value={url} className="font-mono" onFocus={(event) => event.target.select()} />
        </Field>
      </div>
      <Button icon={<Copy aria-hidden />} onClick={() => void copy().catch(() => undefined)}>
        {words.copy}
      </Button>
      <a href={url} target="_blank" rel="noreferrer" className={buttonClass({ look: 'quiet' })}>
        <ExternalLink aria-hidden />
        {words.open}
      </a>
    </div>
  )
}
