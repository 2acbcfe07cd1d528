import { type Snapshot, type Written, written } from '@bizosaas/connector-kit'
import { fingerprint } from './fingerprint.ts'
import type { Media } from './schemas.ts'

/** A file of the media library as it was read. */
export function mediaSnapshot<Fields extends object>({
  media,
  fields,
  notes = [],
}: {
  media: Media
  fields: Fields
  notes?: readonly string[]
}): Snapshot<Fields> {
  return {
    target: { objectKind: 'media', objectId: String(media.id), objectLabel: media.title === '' ? media.slug : media.title, objectUrl: media.url },
    version: { ...mediaVersion(media), touched: fingerprint({ id: media.id, touched: fields }) },
    fields,
    notes,
    context: { imageUrl: media.url },
  }
}

/** The file after our write, with how it moved. */
export function writtenMedia({ seen, now }: { seen: Media | null; now: Media }): Written<Media> {
  return written(now, seen === null ? {} : { moved: { from: mediaVersion(seen), to: mediaVersion(now) } })
}

function mediaVersion(media: Media): { readonly modified: string; readonly raw: string } {
  return { modified: media.modified, raw: fingerprint({ id: media.id, title: media.title, alt: media.alt, slug: media.slug, url: media.url }) }
}
