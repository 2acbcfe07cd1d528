import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { controlClass } from './text-input.tsx'

export interface SelectProps extends ComponentProps<'select'> {
  id: string
  options: ReadonlyArray<{ value: string; label: string }>
}

/** The platform's own list: right on a phone, reachable by keyboard, no script. */
export function Select({ id, options, className, ...rest }: SelectProps) {
  return (
    <span className={clsx('relative block', className)}>
      <select id={id} name={id} {...rest} className={clsx(controlClass, 'h-9 appearance-none truncate pr-8 max-md:h-11')}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3" />
    </span>
  )
}
