import { createdShareLinkSchema } from '@bizosaas/contracts'
import { expect, test } from 'vitest'
import { openStory } from './open-story.ts'
import { tellMonth } from './tell-month.ts'

const { portal } = await openStory()
const month = new Date().toISOString().slice(0, 7)
const { tenant, note, reason } = await tellMonth(portal.api, 'millstone-bakery')
const address = `/report?tenant=${tenant.slug}&month=${month}`

test('printed the moment it has loaded, the report is all there: what is next, why something was undone, whom to ask', async () => {
  const { page } = portal
  await page.emulateMedia({ media: 'print' })
  await portal.open(address)
  const paper = await page.locator('main').innerText()
  for (const told of [
    reason,
    'will show if',
    'acts next',
    'Not approved',
    'decided against it after review',
    'not checked yet',
    'hello@northlight.example',
  ])
    expect(paper).toContain(told)
  for (const told of ['Where each issue is', 'For your web developer', 'Open issues that wait for', 'forward this to your hosting company today'])
    expect(paper).toContain(told)
  expect(paper).not.toMatch(/and \d+ more/)
  expect(paper).not.toContain(note)
  expect(paper).not.toContain('Loading')
  await page.emulateMedia({ media: 'screen' })
})

test('what the agency wrote for itself stands on its own screen, marked, and is nowhere in what a link opens', async () => {
  const { page } = portal
  await portal.open(address)
  expect(await page.getByText(note).locator('..').innerText()).toMatch(/^Internal/)
  const link = { tenantId: tenant.id, kind: 'report', ref: month }
  const { url } = await portal.api({ address: '/api/share-links', body: link, reply: createdShareLinkSchema })
  await portal.open(url)
  await page.getByText(reason).first().waitFor()
  expect(await page.content()).not.toContain(note)
  expect(portal.complaints).toEqual([])
})

test('another contact in the settings is what reports end with', async () => {
  const { page } = portal
  await portal.open('/settings/agency')
  await page.getByLabel('Telephone').fill('ring me')
  await page.getByRole('button', { name: 'Save the contact' }).click()
  await page.getByText('Enter a number such as').waitFor()
  await page.getByLabel('Telephone').fill('')
  await page.getByLabel('E-mail').fill('reports@northlight.example')
  await page.getByRole('button', { name: 'Save the contact' }).click()
  await page.getByText('Saved.').waitFor()
  await portal.open(address)
  await page.getByText('Write to Northlight Agency at reports@northlight.example.').waitFor()
})
