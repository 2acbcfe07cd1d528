import { isMovedByUs, type PreconditionCheck, writesOf } from '@bizosaas/connector-kit'
import { canonicalJson } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WordPressApi } from './api.ts'

/** A write of WordPress, with its precondition; see `holds`. */
export const defineWrite = writesOf<WordPressApi>({ holds })

const versionedSchema = z.object({ modified: z.string(), raw: z.string(), touched: z.string() })

/**
 * `modified` and the hash of all raw fields must be those of the preview: any edit of the object by somebody else is a conflict. Writes of our own
 * since then are followed, so that several approved changes of one page do not stop each other; the fields of this action must be untouched in any case.
 */
function holds({ now, approved, moves }: PreconditionCheck): boolean {
  const before = versionedSchema.safeParse(approved)
  const after = versionedSchema.safeParse(now)
  if (!before.success || !after.success) return canonicalJson(now) === canonicalJson(approved)
  return before.data.touched === after.data.touched && isMovedByUs({ from: versionOf(before.data), to: versionOf(after.data), moves })
}

function versionOf({ modified, raw }: z.output<typeof versionedSchema>) {
  return { modified, raw }
}
