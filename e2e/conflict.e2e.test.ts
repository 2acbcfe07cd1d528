import { expect, test } from 'vitest'
import { approveInPortal, undoInPortal } from './in-portal.ts'
import { openStory } from './open-story.ts'
import { readProposal, waitForProposal, waitForProposalState } from './proposals.ts'
import type { SimulatedSite } from './start-platform.ts'
import { until } from './until.ts'
import { visit } from './visit.ts'

const { platform, portal } = await openStory()

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
