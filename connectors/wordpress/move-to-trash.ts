import { fieldDiff, written } from '@bizosaas/connector-kit'
import type { SealedEffect } from '@bizosaas/kernel'
import type { WordPressApi } from './api.ts'
import { contentMove } from './content-version.ts'
import { refuseFilteredContent } from './refuse-filtered-content.ts'
import type { Content } from './schemas.ts'
import { contentSnapshot } from './snapshot.ts'
import { toContent, type WireContent } from './wire.ts'

interface Seen {
  readonly api: WordPressApi
  readonly wire: WireContent
  readonly content: Content
  /** What moving it means beside that it can be fetched back. */
  readonly notes?: readonly string[]
}

/** How a page or post goes to the trash, whichever write asks for it: what a person sees before, and the write. */
export const moveToTrash = {
  async preview({ api, wire, content, notes = [] }: Seen) {
    await refuseFilteredContent({ api, html: content.content })
    const all = [...notes, 'It stays in the trash of WordPress for 30 days and can be fetched back until then.']
    const touched = { title: content.title, content: content.content, status: content.status }
    const diff = fieldDiff(contentSnapshot({ wire, fields: content, notes: all, touched }), { status: 'trash' }, { status: { label: 'Status' } })
    return { ...diff, seen: wire }
  },
  async run({ api, before, effect }: { api: WordPressApi; before: WireContent; effect: SealedEffect }) {
    const answer = await api.trashContent({ ref: before, effect })
    return written(toContent(answer), { moved: contentMove({ from: before, to: answer }) })
  },
}
