import { brandFileListSchema, tenantPageSchema } from '@bizosaas/contracts'
import { afterAll, expect, test } from 'vitest'
import { findOverflow } from './find-overflow.ts'
import { findSeriousFaults } from './find-serious-faults.ts'
import { openPortal } from './open-portal.ts'
import { openStory } from './open-story.ts'
import { waitForProposalState } from './proposals.ts'
import { signIn } from './sign-in.ts'

const { platform, portal } = await openStory()
const theirs = await openPortal({ platform, isSignedIn: false })
afterAll(() => theirs.close())

const [tenant] = (await portal.api({ address: '/api/tenants', reply: tenantPageSchema })).items
const brandFiles = async () => (await portal.api({ address: `/api/brand-files?tenantId=${tenant?.id}`, reply: brandFileListSchema })).items
const note = 'We never promise the first place'
const email = 'cora@agency.test'
const ownPassword = 'a password of my own'
const laterPassword = 'another one, later on'
let oneTimePassword = ''
let proposalId = ''

test('the owner proposes a brand file, cannot decide it, and is told why and where a colleague is added', async () => {
  const { page } = portal
  await portal.open(`/settings/brand?tenant=${tenant?.slug}`)
  await page.getByRole('button', { name: 'Add a rule' }).click()
  await page.getByLabel('Word', { exact: true }).last().fill('guaranteed')
  await page.getByLabel('Reason', { exact: true }).last().fill('Nobody can guarantee a rank.')
  await page.getByLabel('Why it changes').fill(note)
  await page.getByRole('button', { name: 'Propose this brand file' }).click()
  await page.getByRole('link', { name: 'Open the proposal' }).click()
  await page.waitForURL(/[?&]id=/)
  proposalId = new URL(page.url()).searchParams.get('id') ?? ''
  await page.getByText('You proposed this, so someone else decides.').waitFor()
  expect(
    await page
      .getByRole('article')
      .getByRole('button', { name: /^Approve/ })
      .count(),
  ).toBe(0)
  await page.getByRole('link', { name: 'Add a colleague who may' }).click()
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await page.getByText('Nobody decides what they proposed themselves').waitFor()
})

test('the owner adds a colleague and gets a password that is shown once', async () => {
  const { page } = portal
  await page.getByRole('link', { name: 'Add a colleague' }).click()
  await page.getByRole('heading', { name: 'Add a colleague', level: 1 }).waitFor()
  await page.getByLabel('Name', { exact: true }).fill('Cora Colleague')
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel(tenant?.name ?? '', { exact: true }).check()
  await page.getByRole('button', { name: 'Add the colleague' }).click()
  oneTimePassword = await page.getByLabel('Shown only now').inputValue()
  expect(oneTimePassword).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/)
  await page.getByRole('link', { name: 'Back to the people' }).click()
  await page.getByLabel('Name or e-mail').fill('cora')
  await page.getByRole('button', { name: 'Search' }).last().click()
  await page.waitForURL(/search=cora/)
  const row = page.getByRole('row', { name: /Cora Colleague/ })
  for (const text of [email, 'Staff of the agency', tenant?.name ?? '', 'Has to choose a password', 'Never']) await row.getByText(text).waitFor()
  expect(await page.content()).not.toContain(oneTimePassword)
  await page.reload()
  expect(await page.content()).not.toContain(oneTimePassword)
})

test('the colleague signs in with it, has to choose a password, and approves what the owner proposed', async () => {
  const { page } = theirs
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.href.startsWith(`${platform.gatewayUrl}/sign-in/`))
  const form = { password: ownPassword, repeat: ownPassword }
  expect((await theirs.context.request.post(`${page.url()}/password`, { form })).status()).toBe(400)
  await signIn({ page, platform, email, password: oneTimePassword })
  await page.getByRole('heading', { name: 'Choose your password', level: 1 }).waitFor()
  expect(await findSeriousFaults(page)).toEqual([])
  await choose(ownPassword, 'something else entirely')
  await page.getByText('The two passwords differ').waitFor()
  await choose(oneTimePassword, oneTimePassword)
  await page.getByText('This is not a new password').waitFor()
  await choose(ownPassword, ownPassword)
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor()

  await theirs.open(`/approvals?id=${proposalId}`)
  await page
    .getByRole('article')
    .getByRole('button', { name: /^Approve/ })
    .click()
  await waitForProposalState(theirs.api, proposalId, ['executed', 'verified', 'measured'])
})

test('the owner sees the brand file in force, and in the audit who added whom', async () => {
  const { page } = portal
  expect((await brandFiles())[0]).toMatchObject({ note })
  await portal.open(`/settings/brand?tenant=${tenant?.slug}`)
  await page.getByRole('table', { name: 'Versions' }).getByText(note).waitFor()
  await portal.open('/audit?chain=agency')
  const table = page.getByRole('table', { name: 'Audit' })
  await table.getByText('Own password chosen').waitFor()
  await table.getByText('Person added').waitFor()
})

test('the colleague changes their password, and stays signed in where they did', async () => {
  const { page } = theirs
  await theirs.open('/settings/account')
  const change = async (current: string) => {
    await page.getByLabel('Present password').fill(current)
    await page.getByLabel('New password').fill(laterPassword)
    await page.getByLabel('The new one again').fill(laterPassword)
    await page.getByRole('button', { name: 'Change the password' }).click()
  }
  await change('not the present one')
  await page.getByText('Your present password is another one').waitFor()
  await change(ownPassword)
  await page.getByText('Changed. You are signed out everywhere else.').waitFor()
})

test('staff are told that people are the owner’s', async () => {
  await theirs.open('/settings/people')
  await theirs.page.getByText('You may not read the people of the agency').waitFor()
  await theirs.open('/settings/people/new')
  await theirs.page.getByText('You may not add a colleague').waitFor()
})

test('a colleague who is deactivated is signed out at once, and comes back once reactivated', async () => {
  const { page } = portal
  await portal.open('/settings/people?search=cora')
  await page.getByRole('link', { name: 'Cora Colleague' }).click()
  await page.getByRole('button', { name: 'Deactivate' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click()
  await page.getByText('Cora Colleague is deactivated').waitFor()
  await theirs.open('/approvals')
  expect(new URL(theirs.page.url()).pathname).toBe('/sign-in')
  await signIn({ page: theirs.page, platform, email, password: laterPassword })
  await theirs.page.getByText('This account is suspended').waitFor()
  await page.getByRole('button', { name: 'Reactivate' }).click()
  await page.getByText('Cora Colleague may sign in again').waitFor()
  await signIn({ page: theirs.page, platform, email, password: laterPassword })
  await theirs.page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor()
})

test('the one-time password and the choice fit a phone', async () => {
  const { page } = portal
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Give a new one-time password' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Give a new password' }).click()
  const next = await page.getByLabel('Shown only now').inputValue()
  expect(await findOverflow(page)).toEqual([])
  expect(await findSeriousFaults(page)).toEqual([])
  await theirs.open('/approvals')
  expect(new URL(theirs.page.url()).pathname).toBe('/sign-in')
  await theirs.page.setViewportSize({ width: 390, height: 844 })
  await signIn({ page: theirs.page, platform, email, password: next })
  await theirs.page.getByRole('heading', { name: 'Choose your password' }).waitFor()
  expect(await findOverflow(theirs.page)).toEqual([])
  expect([...portal.complaints, ...theirs.complaints]).toEqual([])
})

async function choose(password: string, repeat: string): Promise<void> {
  const { page } = theirs
  await page.getByLabel('New password').fill(password)
  await page.getByLabel('The same again').fill(repeat)
  await page.getByRole('button', { name: 'Save and sign in' }).click()
}
