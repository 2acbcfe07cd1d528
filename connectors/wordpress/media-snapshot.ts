import type { Snapshot } from '@bizosaas/connector-kit'
import type { Media } from './schemas.ts'
import { fingerprint } from './snapshot.ts'

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
    version: { modified: media.modified, touched: fingerprint({ id: media.id, touched: fields }) },
    fields,
    notes,
    context: { imageUrl: media.url },
  }
}
