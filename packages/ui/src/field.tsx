import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export interface FieldProps {
  /** The id of the control inside. */
  htmlFor: string
  label: string
  hint?: ReactNode
  /** What is wrong and what to do. The control refers to it by `fieldErrorId(htmlFor)`. */
  error?: string | undefined
  optional?: boolean
  children: ReactNode
}

export function Field({ htmlFor, label, hint, error, optional = false, children }: FieldProps) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={htmlFor} className="text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-ink-3"> (optional)</span>}
      </label>
      {children}
      {hint && !error && (
        <p id={`${htmlFor}-hint`} className="text-xs text-ink-2">
          {hint}
        </p>
      )}
      {error && (
        <p id={fieldErrorId(htmlFor)} role="alert" className="flex gap-1.5 text-xs text-bad">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {error}
        </p>
      )}
    </div>
  )
}

export function fieldErrorId(controlId: string): string {
  return `${controlId}-error`
}
