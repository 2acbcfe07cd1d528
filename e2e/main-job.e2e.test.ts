import { z } from '@bizosaas/contracts'
import { expect, test } from 'vitest'
import { askPage } from './ask-page.ts'
import { findOverflow } from './find-overflow.ts'
import { findSeriousFaults } from './find-serious-faults.ts'
import { openStory } from './open-story.ts'
import { readProposal, waitForProposal, waitForProposalState } from './proposals.ts'
import { until } from './until.ts'

const { platform, portal } = await openStory({ isSignedIn: false })

test('a person without a mouse signs in, finds a proposal, approves it and takes it back', async () => {
  const { page } = portal
  await tabTo('Sign in')
  await page.keyboard.press('Enter')
  await page.getByLabel('Password').waitFor()
  await tabTo('E-mail')
  await page.keyboard.type(platform.owner.email)
  await tabTo('Password')
  await page.keyboard.type(platform.owner.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor()

  const wanted = await waitForProposal(portal.api, { findingCode: 'title-duplicate' })
  await portal.open('/')
  await tabTo('Approvals')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/approvals/)
  await page.getByRole('article').waitFor()
  await page.waitForURL(/[?&]id=/)
  await until({ what: 'j to reach the proposal', find: () => pressUnlessOpen('j', wanted.id), timeoutMs: 60_000 })
  await page.getByRole('heading', { name: wanted.title, level: 1 }).waitFor()

  await until({ what: 'a to approve', find: () => pressUnless('a', async () => (await state(wanted.id)) !== 'pending'), timeoutMs: 30_000 })
  await waitForProposalState(portal.api, wanted.id, ['verified'])
  await page.getByRole('article').getByRole('button', { name: 'Undo 1 change' }).waitFor()
  await until({ what: 'u to ask', find: () => pressUnless('u', () => page.getByRole('dialog').isVisible()), timeoutMs: 30_000 })
  await tabTo('Why it is undone')
  await page.keyboard.type('The old words were better.')
  await tabTo('Undo 1 change')
  await page.keyboard.press('Enter')
  await waitForProposalState(portal.api, wanted.id, ['undone'])
})

test('what has the focus is always seen', async () => {
  const { page } = portal
  await portal.open('/approvals')
  await page.getByRole('article').waitFor()
  const unseen: string[] = []
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab')
    const lost = await askPage({ page, expression: unseenFocus, reply: z.string().nullable() })
    if (lost !== null) unseen.push(lost)
  }
  expect(unseen).toEqual([])
})

test('at 200 % the main job needs neither sideways scrolling nor anything that is out of reach', async () => {
  const { page } = portal
  // A window of 1440 by 900 at 200 % is one of 720 by 450.
  await page.setViewportSize({ width: 720, height: 450 })
  const wanted = await waitForProposal(portal.api, { findingCode: 'title-too-long' })
  await portal.open('/approvals')
  await page.getByRole('heading', { name: 'Approvals', level: 1 }).waitFor()
  expect(await findOverflow(page)).toEqual([])
  await page.locator(`a[href*="id=${wanted.id}"]`).click()
  await page.getByRole('heading', { name: wanted.title, level: 1 }).waitFor()
  expect(await findOverflow(page)).toEqual([])
  expect(await findSeriousFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Reject' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('The long titles are wanted.')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: /^Approve \d+ change/ }).click()
  await waitForProposalState(portal.api, wanted.id, ['verified'])
  await page.setViewportSize({ width: 1440, height: 900 })
})

/** Goes on with Tab until the focus is on the control of this name. */
async function tabTo(name: string): Promise<void> {
  const { page } = portal
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab')
    const focused = await askPage({ page, expression: focusedName, reply: z.string() })
    if (focused.startsWith(name)) return
  }
  throw new Error(`Tab leads to no "${name}"`)
}

async function state(id: string): Promise<string> {
  return (await readProposal(portal.api, id)).state
}

/** The keys work once the page's scripts do, which nothing on the page shows. */
async function pressUnless(key: string, isDone: () => Promise<boolean>): Promise<true | null> {
  if (await isDone()) return true
  await portal.page.keyboard.press(key)
  await portal.page.waitForTimeout(400)
  return (await isDone()) ? true : null
}

function pressUnlessOpen(key: string, id: string): Promise<true | null> {
  return pressUnless(key, async () => new URL(portal.page.url()).searchParams.get('id') === id)
}

const focusedName = `(() => {
  const control = document.activeElement
  const label = control?.labels?.[0]?.textContent ?? control?.textContent
  return (control?.getAttribute('aria-label') ?? label ?? '').trim()
})()`

/** The control that has the focus while nothing shows it, or null. Boxes to tick are drawn by the browser, with a ring of their own. */
const unseenFocus = `(() => {
  const focused = document.activeElement
  if (!focused || focused === document.body || focused.matches('input[type=checkbox]')) return null
  const { outlineStyle, outlineWidth } = getComputedStyle(focused)
  const box = focused.getBoundingClientRect()
  const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && box.width > 0 && box.bottom > 0 && box.top < innerHeight
  return isSeen ? null : focused.outerHTML.slice(0, 120)
})()`
