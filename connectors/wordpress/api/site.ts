import { type Collected, collectPages, type VendorReply } from '@bizosaas/connector-kit'
import type { SealedEffect } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WordPressClient } from '../client.ts'
import type { SiteIdentity, Term } from '../schemas.ts'
import { wireTermSchema } from '../wire.ts'

export const taxonomies = { category: '/wp/v2/categories', tag: '/wp/v2/tags' } as const
export type Taxonomy = keyof typeof taxonomies

/** Endpoints about the site as a whole. */
export function createSiteApi(client: WordPressClient) {
  return {
    /** A page as an anonymous visitor gets it: no credential is sent. */
    lookAt: (url: string): Promise<VendorReply> => client.look({ url }),
    listTerms: async ({ taxonomy, search }: { taxonomy: Taxonomy; search?: string | undefined }): Promise<Collected<Term>> =>
      collectPages({
        first: 1,
        maxPages: 20,
        fetchPage: async (page) => {
          const { value, headers } = await client.read({
            path: taxonomies[taxonomy],
            query: { page, per_page: 100, search },
            schema: z.array(wireTermSchema),
          })
          const items = value.map(({ id, name, slug, count, parent }) => ({
            id,
            name,
            slug,
            count,
            parentId: parent === undefined || parent === 0 ? null : parent,
          }))
          return { items, next: page < Number(headers.get('x-wp-totalpages') ?? 1) ? page + 1 : null }
        },
      }),
    getSiteIdentity: async (): Promise<SiteIdentity> => {
      const { value } = await client.read({ path: '/wp/v2/settings', schema: settingsSchema })
      return { title: value.title, tagline: value.description }
    },
    updateSiteIdentity: async ({
      fields,
      effect,
    }: {
      fields: { title?: string; description?: string }
      effect: SealedEffect
    }): Promise<SiteIdentity> => {
      const { value } = await client.write({ method: 'POST', path: '/wp/v2/settings', body: fields, schema: settingsSchema, effect })
      return { title: value.title, tagline: value.description }
    },
    /** Null where the account may not see site health. */
    findHealth: async (test: string) => client.find({ path: `/wp-site-health/v1/tests/${test}`, schema: healthSchema }),
    /** Best effort: the change is written whether or not a cache forgets its copy. */
    purge: async ({ url, effect }: { url: string; effect: SealedEffect }): Promise<boolean> => {
      try {
        await client.write({ method: 'POST', path: '/bizosaas/v1/purge', body: { url }, schema: z.unknown(), effect })
        return true
      } catch {
        return false
      }
    },
  }
}

const settingsSchema = z.looseObject({ title: z.string(), description: z.string().default('') })
const healthSchema = z.looseObject({ test: z.string(), label: z.string(), status: z.string() })
