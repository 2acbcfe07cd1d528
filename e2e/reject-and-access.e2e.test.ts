import { agentRunPageSchema, stopWorkReplySchema, tenantPageSchema } from '@bizosaas/contracts'
import { expect, test } from 'vitest'
import { unknownSite } from './ended-audit.ts'
import { openStory } from './open-story.ts'
import { readProposal, waitForProposal, waitForProposalState } from './proposals.ts'

const addresses = ['/', '/approvals', '/connections', '/agents', '/audit']

const { platform, portal } = await openStory()
await waitForProposal(portal.api, { findingCode: 'title-duplicate' })

test('the queue is moved through by j and k', async () => {
  const { page } = portal
  await page.setViewportSize({ width: 1440, height: 900 })
  await portal.open('/approvals')
  await page.getByRole('article').waitFor()
  await page.waitForURL(/[?&]id=/)
  const first = openedId(page.url())
  await page.keyboard.press('j')
  await page.waitForURL((url) => openedId(url.href) !== first)
  const second = openedId(page.url())
  await page.keyboard.press('k')
  await page.waitForURL((url) => openedId(url.href) === first)
  await page.keyboard.press('j')
  await page.waitForURL((url) => openedId(url.href) === second)
})

test('r asks for a reason, and nothing is rejected without one', async () => {
  const { page, api } = portal
  const proposal = await waitForProposal(api, { findingCode: 'title-too-long' })
  await portal.open(`/approvals?id=${proposal.id}`)
  await page.getByRole('heading', { name: proposal.title, level: 1 }).waitFor()
  await pressUntil('r', () => page.getByRole('dialog').isVisible())
  const dialog = page.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: 'Reject' })
  expect(await confirm.isDisabled()).toBe(true)
  await dialog.getByLabel('Reason').fill('   ')
  expect(await confirm.isDisabled()).toBe(true)
  expect((await readProposal(api, proposal.id)).state).toBe('pending')
  await dialog.getByLabel('Reason').fill('The long titles are wanted.')
  await confirm.click()
  await waitForProposalState(api, proposal.id, ['rejected'])
  const { decisions } = await readProposal(api, proposal.id)
  expect(decisions).toMatchObject([{ verdict: 'reject', comment: 'The long titles are wanted.' }])
})

test('a approves the open proposal', async () => {
  const { page, api } = portal
  const proposal = await waitForProposal(api, { findingCode: 'title-duplicate' })
  await portal.open(`/approvals?id=${proposal.id}`)
  await page.getByRole('heading', { name: proposal.title, level: 1 }).waitFor()
  await pressUntil('a', async () => (await readProposal(api, proposal.id)).state !== 'pending')
  await waitForProposalState(api, proposal.id, ['verified'])
  expect(portal.complaints).toEqual([])
})

test('an agent that is not approved for a client does not start from the portal', async () => {
  const { page, api } = portal
  const [tenant] = (await api({ address: '/api/tenants', reply: tenantPageSchema })).items
  const tenantId = tenant?.id ?? ''
  await api({ address: '/api/work/stops', reply: stopWorkReplySchema, body: { tenantId, agents: ['infra-sentinel'] } })
  const runs = () => api({ address: `/api/agents/runs?agentId=infra-sentinel&tenantId=${tenantId}`, reply: agentRunPageSchema })
  const before = await runs()
  await portal.open(`/agents?tenant=${tenant?.slug}`)
  const card = page.getByRole('heading', { name: 'Infra sentinel' }).locator('xpath=ancestor::div[.//button][1]')
  await card.getByRole('button', { name: 'Run now' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Run now' }).click()
  await page.getByText('This agent is not approved for this client').waitFor()
  expect(await runs()).toEqual(before)
  await portal.open(`/schedules?tenant=${tenant?.slug}`)
  await page.getByRole('button', { name: 'Propose Infra sentinel' }).waitFor()
})

test('an address typed on the overview is audited; what cannot be audited says why; a site is taken over and asks to be connected', async () => {
  const { page } = portal
  await portal.open('/')
  const audit = async (address: string) => {
    await page.getByLabel('Address of the website').fill(address)
    await page.getByRole('button', { name: 'Start the audit' }).click()
  }
  await audit('intranet')
  await page.getByText('This address belongs to an internal network').waitFor()
  await audit(unknownSite)
  await page.waitForURL(/site-audits\/[0-9a-f-]{36}$/)
  await page.getByText('There is no website under this name').waitFor()
  await portal.open(`${page.url()}/take-over`)
  await page.getByRole('button', { name: 'Take over the client' }).click()
  await page.waitForURL(/connections\/new\?tenant=/)
  expect(portal.complaints).toEqual([])
})

test('a visitor without an account audits a site and comes back to it by its address', async () => {
  const { page } = portal
  await portal.open(platform.directoryUrl)
  await page.waitForURL(`${platform.directoryUrl}/audit`)
  const audit = async (address: string) => {
    await page.getByLabel('Address of your website').fill(address)
    await page.getByRole('button', { name: 'Audit my website' }).click()
  }
  await audit('me@example.com')
  await page.getByText('This looks like an e-mail address').waitFor()
  await audit(unknownSite)
  await page.waitForURL(/shared\/[\w-]{43}$/)
  await page.getByText('There is no website under this name').waitFor()
  await portal.open(page.url())
  await page.getByRole('heading', { name: `Website audit of ${unknownSite}`, level: 1 }).waitFor()
  expect(portal.complaints).toEqual([])
})

test('an address that cannot be right says so and leads back to its list', async () => {
  const { page } = portal
  for (const address of ['/agents/crews/nonsense', '/agents/runs/nonsense']) {
    await portal.open(address)
    await page.getByText('Check the address, or begin at the list.').waitFor()
    expect(await page.getByRole('main').getByRole('link').getAttribute('href')).toBe('/agents')
  }
})

test('signing out ends it: every page leads to the sign-in', async () => {
  const { page } = portal
  await portal.open('/')
  await page.getByRole('button', { name: /account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL((url) => url.href.startsWith(platform.gatewayUrl))
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL((url) => url.href.startsWith(`${platform.adminUrl}/sign-in`))
  for (const address of addresses) {
    await portal.open(address)
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  }
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.href.startsWith(`${platform.gatewayUrl}/sign-in/`))
  await page.getByLabel('Password').waitFor()
})

function openedId(address: string): string | null {
  return new URL(address).searchParams.get('id')
}

/** The keys work once the page's scripts do, which nothing on the page shows. */
async function pressUntil(key: string, isDone: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    await portal.page.keyboard.press(key)
    await portal.page.waitForTimeout(500)
    if (await isDone()) return
  }
  throw new Error(`the key ${key} did nothing`)
}
