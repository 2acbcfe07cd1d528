import { readsOf } from '@bizosaas/connector-kit'
import type { WordPressApi } from './api.ts'

/** A read of WordPress. */
export const defineRead = readsOf<WordPressApi>()
