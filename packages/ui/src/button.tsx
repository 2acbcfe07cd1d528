import { clsx } from 'clsx'
import { LoaderCircle } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { KeyHint } from './key-hint.tsx'

export interface ButtonProps extends ComponentProps<'button'> {
  look?: ButtonLook
  size?: ButtonSize
  icon?: ReactNode
  /** The key that does the same; shown from 768 px. */
  keyHint?: string
  /** Keeps the width and the words, adds a turning mark and refuses a second press. */
  busy?: boolean
}

export type ButtonLook = 'main' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium'

/** A verb and its object: "Approve 6 changes". One `main` per screen. */
export function Button({ look = 'plain', size = 'medium', icon, keyHint, busy = false, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" aria-busy={busy || undefined} {...rest} disabled={busy || rest.disabled} className={buttonClass({ look, size, className })}>
      {busy ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : icon}
      {children}
      {keyHint && <KeyHint onAccent={look === 'main'}>{keyHint}</KeyHint>}
    </button>
  )
}

/** The look of a button for a link: `<Link className={buttonClass({ look: 'main' })}>`. */
export function buttonClass({
  look = 'plain',
  size = 'medium',
  className,
}: {
  look?: ButtonLook
  size?: ButtonSize
  className?: string | undefined
} = {}): string {
  return clsx(
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-control border font-medium whitespace-nowrap transition-colors disabled:cursor-not-allowed disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
    sizes[size],
    looks[look],
    className,
  )
}

const sizes: Record<ButtonSize, string> = { small: 'h-8 px-3 text-sm max-md:h-10', medium: 'h-9 px-3.5 text-md max-md:h-11' }
const looks: Record<ButtonLook, string> = {
  main: 'border-transparent bg-accent text-accent-ink hover:bg-[color-mix(in_oklch,var(--accent)_90%,var(--ink))]',
  plain: 'border-line-strong bg-surface text-ink hover:bg-hover',
  quiet: 'border-transparent text-ink-2 hover:bg-hover hover:text-ink',
  danger: 'border-transparent bg-bad text-accent-ink hover:bg-[color-mix(in_oklch,var(--bad)_90%,var(--ink))]',
}
