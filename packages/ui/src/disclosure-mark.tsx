import { ChevronRight } from 'lucide-react'

/** Stands first in every `summary`: points down where it is open. Of its own `details` only, however many others are around it. */
export function DisclosureMark() {
  return <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3 transition-transform print:hidden [details[open]>summary>&]:rotate-90" />
}
