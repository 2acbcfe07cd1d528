import { Badge } from './badge.tsx'

/** What was written inside the agency: on its own screens alone, never on paper. */
export function InternalNote({ children }: { children: string }) {
  return (
    <p className="mt-0.5 flex max-w-[72ch] items-baseline gap-2 text-sm text-ink-2 print:hidden">
      <Badge>{word}</Badge>
      <span dir="auto" className="min-w-0 wrap-anywhere">
        {children}
      </span>
    </p>
  )
}

const word = 'Internal'
