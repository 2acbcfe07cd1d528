import type { Json } from '@bizosaas/kernel'
import type { Fault } from '../fault.ts'
import type { Place } from '../page-view.ts'

interface Said {
  readonly page: Place
  /** The name of what was read: the same for every rule that reads it. */
  readonly name: string
  readonly title: string
  readonly content: Json
  readonly detail: string
  readonly hand: string
  readonly part?: string
}

/** A fault that only a person can mend. */
export function pageFault({ page, name, title, content, detail, hand, part }: Said): Fault {
  const fault: Fault = { page, detail, fact: { name, title: `${title} of ${page.path}`, content }, mend: { kind: 'other-hand', hand } }
  return part === undefined ? fault : { ...fault, part }
}
