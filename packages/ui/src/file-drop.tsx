'use client'
import { clsx } from 'clsx'
import { FileUp, LoaderCircle } from 'lucide-react'
import { type DragEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'

export interface FileDropProps {
  label: string
  hint: string
  /** What the dialog of the system offers, such as `.zip,.csv`. */
  accept: string
  busy: boolean
  /** What is said while `busy`. */
  working: string
  onFile: (file: File) => void
}

/** Takes one file, dropped or chosen. It is a file field with a larger target, so the keyboard and screen readers know it. */
export function FileDrop({ label, hint, accept, busy, working, onFile }: FileDropProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const take = () => {
    const [file] = field.current?.files ?? []
    if (field.current) field.current.value = ''
    if (file) onFile(file)
  }
  // On a slow line a file can be chosen before this script has arrived: it is not lost.
  const takeEarly = useEffectEvent(take)
  useEffect(() => takeEarly(), [])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !busy) onFile(file)
  }
  return (
    <label
      htmlFor={id}
      className={clsx(
        'grid cursor-pointer justify-items-center gap-1 rounded-surface border border-dashed px-4 py-8 text-center transition-colors focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface hover:bg-hover',
      )}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {busy ? <LoaderCircle aria-hidden className="size-5 animate-spin text-ink-3" /> : <FileUp aria-hidden className="size-5 text-ink-3" />}
      <span role="status" className="font-medium">
        {busy ? working : label}
      </span>
      <span id={`${id}-hint`} className="text-sm text-ink-2">
        {hint}
      </span>
      <input ref={field} id={id} type="file" accept={accept} disabled={busy} aria-describedby={`${id}-hint`} className="sr-only" onChange={take} />
    </label>
  )
}
