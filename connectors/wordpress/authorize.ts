import { appError } from '@bizosaas/kernel'
import { z } from 'zod'

/** Our name and id on the approval screen of WordPress and in its list of application passwords. The id is ours for ever. */
export const authorizeApp = { name: 'BizOSaaS', id: '7d1f3c0e-5b1a-4f57-9a53-2f6f0f0c9b61' } as const

export interface AuthorizationQuestion {
  readonly siteUrl: string
  /** Where WordPress sends the person afterwards; https, unless the site is local. */
  readonly returnUrl: string
  /** Ties the way back to the person and tenant who began. */
  readonly state: string
}

/** The site's own approval screen. WordPress appends `site_url`, `user_login` and `password` to our address when the person says yes. */
export function authorizationUrl({ siteUrl, returnUrl, state }: AuthorizationQuestion): string {
  const url = new URL(`${siteUrl.replace(/\/+$/, '')}/wp-admin/authorize-application.php`)
  url.searchParams.set('app_name', authorizeApp.name)
  url.searchParams.set('app_id', authorizeApp.id)
  url.searchParams.set('success_url', withParams({ returnUrl, state }))
  url.searchParams.set('reject_url', withParams({ returnUrl, state, outcome: 'rejected' }))
  return url.href
}

const approvedSchema = z.object({ state: z.string().min(1), site_url: z.url(), user_login: z.string().min(1), password: z.string().min(8) })

export type AuthorizationReturn =
  | {
      readonly kind: 'approved'
      readonly state: string
      readonly credentials: { readonly siteUrl: string; readonly user: string; readonly applicationPassword: string }
    }
  | { readonly kind: 'rejected'; readonly state: string }

/** Reads what came back in the query. Throws `connection-state-refused` on anything else; the text of the query is in no error. */
export function parseAuthorizationReturn(query: URLSearchParams): AuthorizationReturn {
  const values = Object.fromEntries(query)
  if (values.outcome === 'rejected' || values.success === 'false') return { kind: 'rejected', state: values.state ?? '' }
  const parsed = approvedSchema.safeParse(values)
  if (!parsed.success) throw appError('connection-state-refused', { details: { reason: 'the site sent back something incomplete' } })
  const { state, site_url, user_login, password } = parsed.data
  return { kind: 'approved', state, credentials: { siteUrl: site_url, user: user_login, applicationPassword: password } }
}

function withParams({ returnUrl, ...params }: { returnUrl: string; state: string; outcome?: string }): string {
  const url = new URL(returnUrl)
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value)
  return url.href
}
