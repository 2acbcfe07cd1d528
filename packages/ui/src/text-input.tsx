import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { fieldErrorId } from './field.tsx'

export interface TextInputProps extends ComponentProps<'input'> {
  id: string
  invalid?: boolean
}

export function TextInput({ id, invalid = false, className, ...rest }: TextInputProps) {
  return (
    <input
      type="text"
      id={id}
      name={id}
      aria-invalid={invalid || undefined}
      aria-describedby={invalid ? fieldErrorId(id) : `${id}-hint`}
      {...rest}
      className={clsx(controlClass, 'h-9 max-md:h-11', className)}
    />
  )
}

/** Shared by every control one types or picks in. 16 px on phones, or iOS zooms into the page. */
export const controlClass =
  'w-full min-w-0 rounded-control border border-line-strong bg-surface px-3 text-md text-ink transition-colors hover:border-ink-3 disabled:bg-sunken disabled:text-ink-3 aria-invalid:border-bad max-md:text-lg'
