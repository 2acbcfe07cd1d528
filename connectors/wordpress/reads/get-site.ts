import { z } from 'zod'
import { defineRead } from '../define-read.ts'
import { seoOf } from '../seo-of.ts'

export const getSite = defineRead({
  id: 'wordpress.get-site',
  title: 'Read what the site is and what may be changed on it',
  agent: { when: 'Before proposing: it says which fields this site can keep.' },
  input: z.strictObject({}),
  output: z.object({
    name: z.string(),
    tagline: z.string(),
    home: z.string(),
    roles: z.array(z.string()),
    hasUnfilteredHtml: z.boolean(),
    companionVersion: z.string().nullable(),
    seoPlugin: z.string().nullable(),
    canWriteSeo: z.boolean(),
    pageBuilder: z.string().nullable(),
    cache: z.string().nullable(),
  }),
  fixture: {},
  run: async ({ api }) => {
    const [index, me, companion] = await Promise.all([api.getIndex(), api.getMe(), api.findCompanion()])
    return {
      name: index.name,
      tagline: index.tagline,
      home: index.home,
      roles: me.roles,
      hasUnfilteredHtml: me.hasUnfilteredHtml,
      companionVersion: companion?.version ?? null,
      ...seoOf({ index, companion }),
      pageBuilder: companion?.builder ?? null,
      cache: companion?.cache.name ?? null,
    }
  },
})
