import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** One hairline, no shadow. `padded` for prose and forms; lists and tables bring their own space. */
export function Surface({ padded = false, className, ...rest }: ComponentProps<'div'> & { padded?: boolean }) {
  return <div {...rest} className={clsx('overflow-hidden rounded-surface border border-line bg-surface', padded && 'p-4 md:p-5', className)} />
}
