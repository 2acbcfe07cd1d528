import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { fieldErrorId } from './field.tsx'
import { controlClass } from './text-input.tsx'

export interface TextAreaProps extends ComponentProps<'textarea'> {
  id: string
  invalid?: boolean
}

export function TextArea({ id, invalid = false, className, ...rest }: TextAreaProps) {
  return (
    <textarea
      id={id}
      name={id}
      rows={4}
      dir="auto"
      aria-invalid={invalid || undefined}
      aria-describedby={invalid ? fieldErrorId(id) : `${id}-hint`}
      {...rest}
      className={clsx(controlClass, 'resize-y py-2', className)}
    />
  )
}
