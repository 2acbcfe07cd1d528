import type { ProposalView } from '@bizosaas/contracts'
import type { Portal } from './open-portal.ts'
import { waitForProposalState } from './proposals.ts'

const settled = ['verified', 'executed', 'measured', 'failed', 'partly-executed', 'unknown', 'undone']

/** Opens the card in the browser, presses approve, and waits until the change was looked at on the public page. */
export async function approveInPortal(portal: Portal, proposal: ProposalView): Promise<ProposalView> {
  await portal.open(`/approvals?id=${proposal.id}`)
  await portal.page
    .getByRole('article')
    .getByRole('button', { name: /^Approve \d+ change/ })
    .click()
  return waitForProposalState(
    portal.api,
    proposal.id,
    settled.filter((state) => state !== 'executed'),
  )
}

/** Presses undo on the card and confirms. Does not wait for what comes of it. */
export async function undoInPortal(portal: Portal, proposal: ProposalView): Promise<void> {
  const { page } = portal
  await portal.open(`/approvals?group=all&id=${proposal.id}`)
  await page
    .getByRole('article')
    .getByRole('button', { name: /^Undo \d+ change/ })
    .click()
  await page.getByLabel('Why it is undone').fill('The old words were better.')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Undo \d+ change/ })
    .click()
  await page.getByText('Undo has begun').waitFor()
}
