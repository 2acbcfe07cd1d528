import { writesOf } from '@bizosaas/connector-kit'
import { canonicalJson, type Json } from '@bizosaas/kernel'
import type { WordPressApi } from './api.ts'

/**
 * A write of WordPress. Its precondition names `modified` for people and hashes of the fields it touches for the comparison:
 * an edit elsewhere in the page since the preview is no conflict, an edit of the same field is.
 */
export const defineWrite = writesOf<WordPressApi>({ holds: ({ now, approved }) => canonicalJson(touched(now)) === canonicalJson(touched(approved)) })

function touched(precondition: Json): Json {
  if (typeof precondition !== 'object' || precondition === null || !('touched' in precondition)) return precondition
  return precondition.touched
}
