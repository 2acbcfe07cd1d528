import { agentListSchema, decideReplySchema, z } from '@bizosaas/contracts'
import { expect, test } from 'vitest'
import type { Portal } from './open-portal.ts'
import { openStory } from './open-story.ts'
import { listWaitingProposals, readProposal, waitForProposal, waitForProposalState } from './proposals.ts'

/** From a change to what a person sees of it, without touching the page: two seconds are promised, the rest is room for a busy machine. */
const liveMs = 6_000

const { platform, portal } = await openStory()
await waitForProposal(portal.api, { findingCode: 'image-alt-missing' })
await waitForProposal(portal.api, { findingCode: 'title-too-long' })

test('filters stand in the address, under a name if one likes, and are back after a reload', async () => {
  const { page } = portal
  await portal.open('/approvals')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Pages without a search description' }).click()
  await page.waitForURL(/finding=description-missing/)
  await expect
    .poll(() => shownTitles())
    .toSatisfy((titles: string[]) => titles.length > 0 && titles.every((title) => title.includes('descriptions for')))

  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save these filters' }).click()
  await page.getByLabel('Name').fill('No description')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'No description' }).waitFor()

  await portal.open('/approvals')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'No description' }).click()
  await page.waitForURL(/finding=description-missing/)
  await page.getByRole('link', { name: 'Pages without a search description' }).click()
  await page.waitForURL((url) => !url.search.includes('finding'))
})

test('look-alikes are one item; approved together, exactly what the summary shows is run', async () => {
  const { page, api } = portal
  const alike = (await listWaitingProposals(api)).filter(
    ({ findingCodes, tenant }) => findingCodes.includes('image-alt-missing') && tenant.slug === 'aire-plumbing',
  )
  expect(alike.length).toBeGreaterThanOrEqual(2)
  await portal.open('/approvals?tenant=aire-plumbing')
  const head = page.getByRole('button', { name: `${alike.length} × Images without a text description` })
  expect(await head.getAttribute('aria-expanded')).toBe('false')
  await page.getByRole('button', { name: 'Select', exact: true }).click()
  await page.getByLabel(`Select ${alike.length} × Images without a text description`).check()
  await page.getByRole('button', { name: `Review and approve ${alike.length}` }).click()

  const dialog = page.getByRole('dialog')
  const cards = await Promise.all(alike.map(({ id }) => readProposal(api, id)))
  const writes = cards.flatMap(({ actions }) => actions.flatMap(({ changes }) => changes.map(({ after }) => after ?? '')))
  for (const after of writes) await dialog.getByText(after, { exact: true }).first().waitFor()
  await dialog.getByRole('button', { name: `Approve ${writes.length} changes` }).click()
  for (const { id } of alike) await waitForProposalState(api, id, ['verified'])
  expect(portal.complaints).toEqual([])
})

test('what happens elsewhere is on every list within two seconds, and moves nothing under the eye', async () => {
  const { page, api, context } = portal
  const { id, version, title } = await waitForProposal(api, { findingCode: 'title-too-long' })
  await portal.open('/approvals')
  await page.getByText('Live', { exact: true }).waitFor()
  const overview = await context.newPage()
  await overview.goto(`${platform.adminUrl}/`)
  await overview.getByText('Live', { exact: true }).waitFor()
  const audit = await context.newPage()
  await audit.goto(`${platform.adminUrl}/audit`)
  await audit.getByText('Live', { exact: true }).waitFor()
  const before = { titles: await shownTitles(), waiting: await waitingOn(overview) }

  await api({ address: `/api/approvals/${id}/decisions`, reply: decideReplySchema, body: { version, verdict: 'reject', comment: 'Not now.' } })
  const decided = performance.now()
  const seen = async (what: Promise<unknown>) => what.then(() => performance.now() - decided)
  const times = await Promise.all([
    seen(page.getByRole('listitem').filter({ hasText: title }).getByText('Moved on').waitFor()),
    seen(expect.poll(() => waitingOn(overview), { interval: 50, timeout: 10_000 }).toBe(before.waiting - 1)),
    seen(audit.getByRole('table').getByText('Rejected', { exact: true }).first().waitFor()),
  ])
  expect(await shownTitles()).toEqual(before.titles)
  expect(Math.max(...times)).toBeLessThanOrEqual(liveMs)
  await overview.close()
  await audit.close()
})

test('a comment outlives a reload while it is written, and stands on the card once it is sent', async () => {
  const { page, api } = portal
  const { id } = await waitForProposal(api, { findingCode: 'description-too-short' })
  await portal.open(`/approvals?id=${id}`)
  await page.getByLabel('Add a comment').fill('Is the opening time still right?')
  await page.reload()
  await expect.poll(() => page.getByLabel('Add a comment').inputValue()).toBe('Is the opening time still right?')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await page.getByRole('article').getByRole('listitem').filter({ hasText: 'Is the opening time still right?' }).waitFor()
  expect((await readProposal(api, id)).comments).toMatchObject([{ body: 'Is the opening time still right?' }])
  expect(await page.getByLabel('Add a comment').inputValue()).toBe('')
})

test('the owner adds a tenant and is led to connect its site', async () => {
  const { page } = portal
  await portal.open('/tenants')
  await page.getByRole('link', { name: 'Add a tenant' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Café Müller & Söhne')
  expect(await page.getByLabel('Short name').inputValue()).toBe('cafe-muller-sohne')
  await page.getByRole('button', { name: 'Add the tenant' }).click()
  await page.waitForURL(/\/connections\/new\?tenant=cafe-muller-sohne/)
  await expect.poll(() => page.getByLabel('Tenant', { exact: true }).locator('option:checked').innerText()).toBe('Café Müller & Söhne')
})

test('a shop of the new tenant that is not connected is watched, a name of an internal network is refused in place', async () => {
  const { page } = portal
  await portal.open('/connections?tenant=cafe-muller-sohne')
  await page.getByText('No host is watched').waitFor()
  const watch = async (host: string) => {
    await page.getByLabel('Name of the host').fill(host)
    await page.keyboard.press('Enter')
  }
  await watch('nas.local')
  await page.getByRole('alert').getByText('This name belongs to an internal network').waitFor()
  await watch('https://Shop.Müller.example.com/cart')
  const row = page.getByRole('row').filter({ hasText: 'shop.xn--mller-kva.example.com' })
  await row.getByText('Not yet').waitFor()
  await watch('shop.xn--mller-kva.example.com')
  await page.getByRole('alert').getByText('This host is on the list already').waitFor()
  await page.getByRole('link', { name: 'Propose it under Schedules' }).waitFor()

  await row.getByRole('button', { name: 'Remove shop.xn--mller-kva.example.com' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the host' }).click()
  await page.getByText('No host is watched').waitFor()
  expect(portal.complaints).toEqual([])
})

test('the audit is narrowed by event, by who and by day, and each chain is checked', async () => {
  const { page } = portal
  await portal.open('/audit')
  await page.getByLabel('Event').selectOption({ label: 'Rejected' })
  await page.waitForURL(/event=proposal-rejected/)
  const rows = page.getByRole('table').getByRole('row')
  await expect.poll(() => rows.count()).toBe(2)
  await page.getByLabel('By', { exact: true }).selectOption({ label: await agentTitle() })
  await page.waitForURL(/actor=/)
  await page.getByText('No record fits these filters.').waitFor()
  await page.getByRole('link', { name: 'Clear' }).click()
  await page.waitForURL((url) => url.search === '')

  const today = new Date().toISOString().slice(0, 10)
  await portal.open(`/audit?to=2020-01-01`)
  await page.getByText('No record fits these filters.').waitFor()
  await portal.open(`/audit?from=${today}`)
  await rows.nth(1).waitFor()

  await page.getByRole('button', { name: /^Check all \d+ chains/ }).click()
  await page.getByText(/chains are intact: \d+ records/).waitFor()
})

test('the owner allows a private host and closes it again, and both stand in the audit of the agency', async () => {
  const { page } = portal
  await portal.open('/settings/hosts')
  await page.getByLabel('Host and port').fill('office')
  await page.getByRole('button', { name: 'Allow the host' }).click()
  await page.getByText('Enter host and port').waitFor()
  await page.getByLabel('Host and port').fill('10.0.0.5:443')
  await page.getByLabel('Why it is needed').fill('The office server')
  await page.getByRole('button', { name: 'Allow the host' }).click()
  await page.getByRole('listitem').filter({ hasText: '10.0.0.5:443' }).getByText('The office server').waitFor()

  await page.getByRole('button', { name: 'Remove 10.0.0.5:443' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the host' }).click()
  await expect.poll(() => page.getByText('10.0.0.5:443', { exact: true }).count()).toBe(0)
  const { items } = await portal.api({ address: '/api/allowed-hosts', reply: z.object({ items: z.array(z.object({ host: z.string() })) }) })
  expect(items.map(({ host }) => host)).not.toContain('10.0.0.5:443')
  await portal.open('/audit?chain=agency')
  const records = page.getByRole('table')
  await records.getByText('Private host removed').first().waitFor()
  await records.getByText('Private host allowed').first().waitFor()
  await page.getByRole('button', { name: 'Check the chain' }).click()
  await page.getByText(/^The chain is intact/).waitFor()
})

test('each number of the overview leads to the list that makes it', async () => {
  const { page } = portal
  for (const [label, number] of await tileNumbers()) {
    await portal.open('/')
    await page.getByRole('link', { name: new RegExp(`^${label}`) }).click()
    await page.waitForURL((url) => url.pathname !== '/')
    if (new URL(page.url()).pathname === '/connections') continue
    await page.getByRole('heading', { name: 'Approvals' }).waitFor()
    await expect.poll(() => page.getByRole('heading', { name: 'Approvals' }).locator('+ span').innerText(), { message: label }).toBe(number)
  }
})

async function tileNumbers(): Promise<readonly (readonly [string, string])[]> {
  await portal.open('/')
  const tiles = portal.page.locator('main section[aria-label] > a', { has: portal.page.locator('> span.tabular') })
  await expect.poll(() => tiles.count()).toBe(6)
  const texts = await tiles.allInnerTexts()
  return texts.map((text) => text.split('\n').filter(Boolean)).map(([label = '', number = '']) => [label, number] as const)
}

/** As the catalogue declares it: nothing on a screen is made of an agent's id. */
async function agentTitle(): Promise<string> {
  const { items } = await portal.api({ address: '/api/agents', reply: agentListSchema })
  return items.find(({ id }) => id === 'technical-seo-specialist')?.title ?? ''
}

async function waitingOn(page: Portal['page']): Promise<number> {
  return Number(
    await page
      .getByRole('link', { name: /^Waiting for approval/ })
      .locator('span')
      .last()
      .innerText(),
  )
}

function shownTitles(): Promise<string[]> {
  return portal.page.locator('ul > li a[href*="id="]').allInnerTexts()
}
