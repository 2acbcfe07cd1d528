import type { ProposalView } from '@bizosaas/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anySystem } from './any-system.ts'
import { approveInPortal, undoInPortal } from './in-portal.ts'
import { openPortal, type Portal } from './open-portal.ts'
import { openRealClient } from './open-real-client.ts'
import { waitForProposal, waitForProposalState } from './proposals.ts'
import { type Platform, startPlatform } from './start-platform.ts'
import { type RealWordPress, startRealWordPress } from './start-real-wordpress.ts'
import { type VisitedPage, visit } from './visit.ts'

let platform: Platform
let portal: Portal
let site: RealWordPress | null = null

beforeAll(async () => {
  if (anySystem.length === 0) return
  platform = await startPlatform()
  portal = await openPortal({ platform })
})
afterAll(async () => {
  await portal?.close()
  await site?.stop()
  await platform?.stop()
})

for (const system of anySystem) {
  test(`${system.name}: connected, mended after approval, and put back to the byte`, async () => {
    site = await startRealWordPress(system)
    const { api } = portal
    const tenant = await openRealClient({ portal, site, ...system })
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
