import { fieldDiff, written } from '@bizosaas/connector-kit'
import { z } from 'zod'
import { defineWrite } from '../define-write.ts'
import { fingerprint } from '../fingerprint.ts'
import { type SiteIdentity, siteIdentitySchema } from '../schemas.ts'

export const updateSiteIdentity = defineWrite({
  id: 'wordpress.update-site-identity',
  title: 'Change the name and tagline of the site',
  input: z.strictObject({
    title: z.string().min(1).max(200).optional().meta({ label: 'Name of the site' }),
    tagline: z.string().max(300).optional().meta({ label: 'Tagline' }),
  }),
  output: siteIdentitySchema,
  fixture: { tagline: 'Warm houses between Leeds and Skipton' },
  risk: 'publish',
  repeat: 'safe',
  reversibility: 'reversible',
  agent: { when: 'The name or tagline of the site is the default one or wrong. Needs an administrator.' },
  preview: async ({ api, input }) => {
    const fields = await api.getSiteIdentity()
    const notes = ['The name stands in the title of every page and in the header of most themes.']
    const target = { objectKind: 'site', objectId: 'settings', objectLabel: fields.title, objectUrl: `${api.siteUrl}/` }
    const touched = Object.fromEntries(Object.keys(input).map((field) => [field, Reflect.get(fields, field)]))
    const diff = fieldDiff(
      { target, version: { ...identityVersion(fields), touched: fingerprint(touched) }, fields, notes },
      input.title === undefined ? { tagline: input.tagline ?? fields.tagline } : { title: input.title, tagline: input.tagline ?? fields.tagline },
    )
    return { ...diff, seen: fields }
  },
  run: async ({ api, input, effect, seen }) => {
    const now = await api.updateSiteIdentity({
      fields: {
        ...(input.title === undefined ? {} : { title: input.title }),
        ...(input.tagline === undefined ? {} : { description: input.tagline }),
      },
      effect,
    })
    return written(now, seen === null ? {} : { moved: { from: identityVersion(seen), to: identityVersion(now) } })
  },
  readBack: async ({ api }) => api.getSiteIdentity(),
  undo: ({ input, before }) => ({
    ...(input.title === undefined ? {} : { title: before.title }),
    ...(input.tagline === undefined ? {} : { tagline: before.tagline }),
  }),
})

/** The settings of a site carry no date. */
function identityVersion(identity: SiteIdentity): { readonly modified: string; readonly raw: string } {
  return { modified: '', raw: fingerprint({ settings: identity }) }
}
