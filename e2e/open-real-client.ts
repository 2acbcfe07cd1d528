import { tenantSchema, workListSchema, z } from '@bizosaas/contracts'
import type { Portal } from './open-portal.ts'
import type { RealWordPress } from './start-real-wordpress.ts'
import { until } from './until.ts'

interface Opening {
  readonly portal: Portal
  readonly site: RealWordPress
  readonly name: string
  readonly slug: string
}

/** A client of the agency with a real WordPress, connected in the portal, whose usual agents the owner has approved. */
export async function openRealClient({ portal, site, name, slug }: Opening): Promise<{ readonly id: string; readonly slug: string }> {
  const { api } = portal
  await api({ address: '/api/allowed-hosts', reply: z.unknown(), body: { host: new URL(site.url).host, reason: 'A WordPress on this machine' } })
  const { id } = await api({ address: '/api/tenants', reply: tenantSchema, body: { name, slug } })
  await connectInPortal({ portal, site, slug })
  await setUpInPortal({ portal, slug, tenantId: id })
  return { id, slug }
}

async function connectInPortal({ portal, site: { url, user, applicationPassword }, slug }: Omit<Opening, 'name'>): Promise<void> {
  const { page } = portal
  await portal.open(`/connections/new?tenant=${slug}`)
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.locator('#address').fill(url)
  await page.locator('#user').fill(user)
  await page.locator('#applicationPassword').fill(applicationPassword)
  await page.getByRole('button', { name: 'Connect the site' }).click()
  await page.waitForURL((address) => address.pathname === '/connections', { timeout: 60_000 })
  await page.getByText(url).first().waitFor()
}

/** No agent starts for a client before the agency approved it: the platform proposes what is usual, and the owner decides. */
async function setUpInPortal({ portal, slug, tenantId }: { portal: Portal; slug: string; tenantId: string }): Promise<void> {
  const { page, api } = portal
  await portal.open(`/schedules?tenant=${slug}`)
  await page.getByRole('button', { name: 'Set up the usual routines' }).click()
  await page.waitForURL(/\/approvals\?id=/)
  await page.getByRole('article').getByRole('button', { name: 'Approve' }).click()
  const list = () => api({ address: `/api/work?tenantId=${tenantId}`, reply: workListSchema })
  const isAllowed = async () => (await list()).items.some((work) => work.id === 'technical-seo-specialist' && work.isAllowed) || undefined
  await until({ what: 'the agent to be approved', find: isAllowed, timeoutMs: 20_000 })
}
