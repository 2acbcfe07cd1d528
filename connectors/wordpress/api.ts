import type { ConnectionContext } from '@bizosaas/connector-kit'
import { createContentApi } from './api/content.ts'
import { createMediaApi } from './api/media.ts'
import { createSeoPressApi } from './api/seopress.ts'
import { createSiteApi } from './api/site.ts'
import { createSiteFactsApi } from './api/site-facts.ts'
import { createWordPressClient } from './client.ts'
import type { WordPressCredentials } from './manifest.ts'

/** One typed function per endpoint: loose answers in, plain values out, null instead of 404. */
export function createWordPressApi(context: ConnectionContext<WordPressCredentials>) {
  const client = createWordPressClient(context)
  return {
    siteUrl: client.siteUrl,
    user: context.credentials.user,
    root: client.root,
    discover: client.discover,
    look: client.look,
    ...createContentApi({ client, memo: context.memo }),
    ...createMediaApi(client),
    ...createSeoPressApi(client),
    ...createSiteFactsApi({ client, context }),
    ...createSiteApi(client),
  }
}

export type WordPressApi = ReturnType<typeof createWordPressApi>
