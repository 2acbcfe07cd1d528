import { type ProposalView, tenantSchema, workListSchema, z } from '@bizosaas/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { available } from './available.ts'
import { approveInPortal, undoInPortal } from './in-portal.ts'
import { openPortal, type Portal } from './open-portal.ts'
import { waitForProposal, waitForProposalState } from './proposals.ts'
import { type Platform, startPlatform } from './start-platform.ts'
import { type RealWordPress, startRealWordPress } from './start-real-wordpress.ts'
import { until } from './until.ts'
import { type VisitedPage, visit } from './visit.ts'

const systems = [
  { name: 'WordPress from npm', slug: 'real-npm', isDebian: false, isHere: available.wordPressFromNpm },
  { name: 'WordPress from Debian', slug: 'real-debian', isDebian: true, isHere: available.wordPressFromDebian },
]

let platform: Platform
let portal: Portal
let site: RealWordPress | null = null

beforeAll(async () => {
  if (!systems.some(({ isHere }) => isHere)) return
  platform = await startPlatform()
  portal = await openPortal({ platform })
})
afterAll(async () => {
  await portal?.close()
  await site?.stop()
  await platform?.stop()
})

for (const system of systems) {
  test.runIf(system.isHere)(`${system.name}: connected, mended after approval, and put back to the byte`, async () => {
    site = await startRealWordPress(system)
    const { api } = portal
    await api({ address: '/api/allowed-hosts', reply: z.unknown(), body: { host: new URL(site.url).host, reason: 'A WordPress on this machine' } })
    const tenant = await api({ address: '/api/tenants', reply: tenantSchema, body: { name: system.name, slug: system.slug } })
    await connectInPortal({ site, slug: system.slug })
    await setUpInPortal({ slug: system.slug, tenantId: tenant.id })
    await runAgentInPortal(system)

    const description = await waitForProposal(api, { findingCode: 'description-missing', tenantId: tenant.id })
    const alt = await waitForProposal(api, { findingCode: 'image-alt-missing', tenantId: tenant.id })
    const pages = new Map<string, VisitedPage>()
    for (const url of addressesOf(description, alt)) pages.set(url, await visit(url))

    expect((await approveInPortal(portal, description)).state).toBe('verified')
    expect((await approveInPortal(portal, alt)).state).toBe('verified')
    expect(description.isSimulated).toBe(false)
    for (const [url, before] of pages) {
      const after = await visit(url)
      expect({ url, title: after.title, headings: after.headings, menu: after.menu }).toEqual({
        url,
        title: before.title,
        headings: before.headings,
        menu: before.menu,
      })
    }
    for (const { url, after } of changesOf(description)) expect((await visit(url)).description).toBe(after)
    for (const { url, after } of changesOf(alt)) expect(Object.values((await visit(url)).alts)).toContain(after)

    await undoInPortal(portal, alt)
    await waitForProposalState(api, alt.id, ['undone'])
    await undoInPortal(portal, description)
    await waitForProposalState(api, description.id, ['undone'])
    for (const [url, before] of pages) expect((await visit(url)).html, url).toBe(before.html)
    await site.stop()
    site = null
  })
}

function changesOf({ actions }: ProposalView): readonly { url: string; after: string }[] {
  return actions.map(({ target, changes }) => ({ url: changes[0]?.context?.pageUrl ?? target.objectUrl ?? '', after: changes[0]?.after ?? '' }))
}

function addressesOf(...proposals: readonly ProposalView[]): ReadonlySet<string> {
  return new Set(proposals.flatMap(changesOf).map(({ url }) => url))
}

async function connectInPortal({ site: { url, user, applicationPassword }, slug }: { site: RealWordPress; slug: string }): Promise<void> {
  const { page } = portal
  await portal.open(`/connections/new?tenant=${slug}`)
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.locator('#address').fill(url)
  await page.locator('#user').fill(user)
  await page.locator('#applicationPassword').fill(applicationPassword)
  await page.getByRole('button', { name: 'Connect the site' }).click()
  await page.waitForURL(`${platform.adminUrl}/connections`, { timeout: 60_000 })
  await page.getByText(url).first().waitFor()
}

/** No agent starts for a client before the agency approved it: the platform proposes what is usual, and the owner decides. */
async function setUpInPortal({ slug, tenantId }: { slug: string; tenantId: string }): Promise<void> {
  const { page, api } = portal
  await portal.open(`/schedules?tenant=${slug}`)
  await page.getByRole('button', { name: 'Set up the usual routines' }).click()
  await page.waitForURL(/\/approvals\?id=/)
  await page.getByRole('article').getByRole('button', { name: 'Approve' }).click()
  const list = () => api({ address: `/api/work?tenantId=${tenantId}`, reply: workListSchema })
  const isAllowed = async () => (await list()).items.some((work) => work.id === 'technical-seo-specialist' && work.isAllowed) || undefined
  await until({ what: 'the agent to be approved', find: isAllowed, timeoutMs: 20_000 })
}

async function runAgentInPortal({ name }: { name: string }): Promise<void> {
  const { page } = portal
  await portal.open('/agents')
  await page.getByRole('button', { name: 'Run now' }).first().click()
  const dialog = page.getByRole('dialog')
  const choice = await dialog.getByLabel('Account').locator('option', { hasText: name }).getAttribute('value')
  await dialog.getByLabel('Account').selectOption(choice)
  await dialog.getByRole('button', { name: 'Run now' }).click()
  await page.waitForURL(/\/agents\/runs\//)
}
