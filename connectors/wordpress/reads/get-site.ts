import { z } from 'zod'
import { defineRead } from '../define-read.ts'

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
      tagline: index.description,
      home: index.home,
      roles: me.roles,
      hasUnfilteredHtml: me.capabilities.unfiltered_html === true,
      companionVersion: companion?.plugin_version ?? null,
      seoPlugin: companion?.seo.plugin ?? null,
      canWriteSeo: companion?.seo.writable ?? false,
      pageBuilder: companion?.builder.name ?? null,
      cache: companion?.cache.name ?? null,
    }
  },
})
