import { randomBytes } from 'node:crypto'
import { escapeHtml } from './present.ts'
import { bare } from './seed-site.ts'
import type { SiteState } from './state.ts'

/** The screen `wp-admin/authorize-application.php` shows to the owner, who is taken to be signed in. */
export function approvalScreen({ state, query }: { state: SiteState; query: URLSearchParams }): string {
  const hidden = [...query].map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}" />`).join('')
  return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8" /><title>Authorize Application – ${escapeHtml(state.name)}</title></head><body>
<h1>Authorize Application</h1>
<p>An application would like to connect to your account. Would you like to give the application identifying itself as <strong>${escapeHtml(query.get('app_name') ?? '')}</strong> access to your account?</p>
<form method="post" action="/wp-admin/authorize-application.php">${hidden}<button name="approve" value="1">Yes, I approve of this connection</button> <button name="reject" value="1">No, I do not approve</button></form>
</body></html>`
}

/** Makes the password and says where the browser goes next. */
export function approve({ state, form, origin }: { state: SiteState; form: URLSearchParams; origin: string }): string {
  const owner = state.users[0]
  if (form.has('reject') || owner === undefined)
    return withParams({ address: form.get('reject_url') ?? form.get('success_url') ?? origin, params: { success: 'false' } })
  const password = randomBytes(12).toString('hex').match(/.{4}/g)?.join(' ') ?? ''
  owner.applicationPasswords.push(bare(password))
  return withParams({ address: form.get('success_url') ?? origin, params: { site_url: origin, user_login: owner.login, password: bare(password) } })
}

function withParams({ address, params }: { address: string; params: Record<string, string> }): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value)
  return url.href
}
