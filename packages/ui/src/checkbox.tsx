import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: string
  /** The label is only read out, where the row beside it says the same. */
  labelHidden?: boolean
}

export function Checkbox({ label, labelHidden = false, className, ...rest }: CheckboxProps) {
  return (
    <label className={clsx('inline-flex items-center gap-2 text-sm', className)}>
      <input type="checkbox" {...rest} className="size-4 shrink-0 accent-accent" />
      <span className={clsx(labelHidden && 'sr-only')}>{label}</span>
    </label>
  )
}
