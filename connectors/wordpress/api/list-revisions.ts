import { z } from 'zod'
import type { WordPressClient } from '../client.ts'
import type { Revision } from '../schemas.ts'
import { type WireContent, wireRevisionSchema } from '../wire.ts'
import { contentPath } from './content-path.ts'

/** The newest twenty, newest first. Autosaves stand among them on the wire and are left out: nobody saved them. */
export async function listRevisions({
  client,
  wire,
}: {
  client: WordPressClient
  wire: Pick<WireContent, 'id' | 'type'>
}): Promise<readonly Revision[]> {
  const { value } = await client.read({
    path: `${contentPath(wire)}/revisions`,
    query: { context: 'edit', per_page: 20 },
    schema: z.array(wireRevisionSchema),
  })
  return value.filter(({ slug }) => !slug.includes('-autosave-')).map(toRevision)
}

function toRevision({ id, modified_gmt: modified, author: authorId, title, content, excerpt }: z.output<typeof wireRevisionSchema>): Revision {
  return { id, modified, authorId, title: title.raw ?? '', content: content.raw ?? '', excerpt: excerpt.raw ?? '' }
}
