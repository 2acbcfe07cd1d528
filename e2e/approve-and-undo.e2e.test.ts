import { expect, test } from 'vitest'
import { openStory } from './open-story.ts'
import { listWaitingProposals, waitForProposal, waitForProposalState } from './proposals.ts'
import { signIn } from './sign-in.ts'
import { visit } from './visit.ts'

const { platform, portal } = await openStory({ isSignedIn: false })

test('a wrong password is refused, the right one opens the portal', async () => {
  const { page } = portal
  await signIn({ page, platform, password: 'not the password' })
  await page.getByRole('alert').waitFor()
  expect(page.url()).toContain(`${platform.gatewayUrl}/sign-in/`)
  await signIn({ page, platform, password: platform.owner.password })
  await page.waitForURL(`${platform.adminUrl}/`)
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor()
})

test('the agents of the demo have proposed at least eight changes for at least four kinds of faults', async () => {
  const codes = async () => {
    const waiting = await listWaitingProposals(portal.api)
    return { proposals: waiting.length, codes: new Set(waiting.flatMap(({ findingCodes }) => findingCodes)).size }
  }
  await expect.poll(async () => (await codes()).proposals, { timeout: 60_000 }).toBeGreaterThanOrEqual(8)
  expect((await codes()).codes).toBeGreaterThanOrEqual(4)
})

test('an approved description is what visitors get, and undone it leaves not one byte behind', async () => {
  const { page, api } = portal
  const proposal = await waitForProposal(api, { findingCode: 'description-too-short' })
  const [action] = proposal.actions
  const url = action?.target.objectUrl ?? ''
  const approved = action?.changes[0]?.after ?? ''
  expect(approved.length).toBeGreaterThan(50)
  const before = await visit(url)
  expect(before.description).not.toBe(approved)

  await portal.open(`/approvals?id=${proposal.id}`)
  const card = page.getByRole('article')
  await card.getByRole('heading', { name: proposal.title, level: 1 }).waitFor()
  await card.getByRole('button', { name: 'Approve 1 change' }).click()
  await card.getByText('Verified on the public page').first().waitFor({ timeout: 60_000 })
  await waitForProposalState(api, proposal.id, ['verified'])
  const after = await visit(url)
  expect(after.description).toBe(approved)
  expect(after.title).toBe(before.title)
  expect(after.headings).toEqual(before.headings)
  expect(after.headings).toHaveLength(1)

  await card.getByRole('button', { name: 'Undo 1 change' }).click()
  await page.getByLabel('Why it is undone').fill('The old words were better.')
  await page.getByRole('dialog').getByRole('button', { name: 'Undo 1 change' }).click()
  await waitForProposalState(api, proposal.id, ['undone'])
  await expect.poll(() => card.locator('header').innerText(), { timeout: 20_000 }).toContain('Undone')
  const restored = await visit(url)
  expect(restored.bytes.equals(before.bytes)).toBe(true)
  expect(portal.complaints).toEqual([])
})
