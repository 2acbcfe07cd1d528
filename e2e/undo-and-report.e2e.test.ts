import { createdShareLinkSchema } from '@bizosaas/contracts'
import { expect, test } from 'vitest'
import { approveInPortal, undoInPortal } from './in-portal.ts'
import { openStory } from './open-story.ts'
import { readProposal, waitForProposal, waitForProposalState } from './proposals.ts'
import type { SimulatedSite } from './start-platform.ts'
import { tellMonth } from './tell-month.ts'
import { until } from './until.ts'
import { visit } from './visit.ts'

const { platform, portal } = await openStory()
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
  for (const told of [
    'Where each issue is',
    'For your web developer',
    'Please send each of these their part of this report',
    'forward this to your hosting company today',
  ])
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

test('an undo leaves alone what a person has written meanwhile, and says so', async () => {
  const { page, api } = portal
  const proposal = await waitForProposal(api, { findingCode: 'description-too-short' })
  const { target } = proposal.actions[0] ?? { target: null }
  const url = target?.objectUrl ?? ''
  expect((await approveInPortal(portal, proposal)).state).toBe('verified')

  const theirs = 'Written by Priya herself, after the agent.'
  const site = platform.sites.find((one) => url.startsWith(one.url))
  await editAsPerson({ site, postId: target?.objectId ?? '', description: theirs })
  expect((await visit(url)).description).toBe(theirs)

  await undoInPortal(portal, proposal)
  const findUndo = async () => (await readProposal(api, proposal.id)).undoneBy[0]
  const undoId = await until({ what: 'the undo to be proposed', find: findUndo, timeoutMs: 30_000 })
  await waitForProposalState(api, undoId, ['failed'])
  await portal.open(`/approvals?group=all&id=${undoId}`)
  const card = page.getByRole('article')
  await card.getByText('Meta description: someone changed it after us, so it was left alone.', { exact: true }).waitFor()
  await card.getByText('Meta description was edited in WordPress after us').waitFor()
  await card.getByText(theirs).first().waitFor()
  expect(await card.getByRole('button', { name: 'Retry' }).count()).toBe(0)
  expect((await readProposal(api, proposal.id)).state).toBe('verified')
  expect((await visit(url)).description).toBe(theirs)
})

/** As WordPress's own editor does it: through the REST API, with the person's own sign-in. */
async function editAsPerson(edit: { site: SimulatedSite | undefined; postId: string; description: string }): Promise<void> {
  const { site, postId, description } = edit
  if (site === undefined) throw new Error('the page belongs to no simulated site')
  const response = await fetch(`${site.url}/wp-json/wp/v2/pages/${postId}`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${site.user}:${site.applicationPassword}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ meta: { _bizosaas_seo_description: description } }),
  })
  if (!response.ok) throw new Error(`the site answered ${response.status}: ${await response.text()}`)
}
