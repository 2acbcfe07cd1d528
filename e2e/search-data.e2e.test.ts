import { expect, test } from 'vitest'
import { approveInPortal } from './in-portal.ts'
import { letDaysPass } from './let-days-pass.ts'
import { openStory } from './open-story.ts'
import { waitForProposal, waitForProposalState } from './proposals.ts'

const { platform, portal } = await openStory()

const daysSince = 50

/** Clicks a day of these pages and of one that was left alone: forty before the change fifty days ago, sixty after. */
function clicksTable(pages: readonly string[]): string {
  const lines = ['date,page,clicks,impressions,position']
  for (let since = -60; since < daysSince; since += 1) {
    const day = new Date(Date.now() + (since - daysSince) * 86_400_000).toISOString().slice(0, 10)
    const clicks = Math.round((since < 0 ? 40 : 60) * (1 + Math.sin(since * 1.7) * 0.1))
    for (const page of pages) lines.push(`${day},${page},${clicks},900,6.1`)
    lines.push(`${day},https://elsewhere.example/,${30 + (since % 3)},700,7.4`)
  }
  return lines.join('\n')
}

const largeLines = 150_000

function largeTable(): string {
  const line = `2026-03-01,https://elsewhere.example/${'a'.repeat(60)}/,30,700,7.4\n`
  return `date,page,clicks,impressions,position\n${line.repeat(largeLines)}soon,https://elsewhere.example/,1,2,3\n`
}

test('a file that cannot be read is named with its line; the right one measures what was approved', async () => {
  const { page, api } = portal
  const proposal = await waitForProposal(api, { findingCode: 'title-too-long' })
  expect((await approveInPortal(portal, proposal)).state).toBe('verified')
  // Search engines know a simulated site by its name, not by where it listens today.
  const name = `http://${proposal.actions[0]?.target.account.split(' at ').at(-1)}`
  const pages = proposal.actions.map(({ target }) => `${name}${new URL(target.objectUrl ?? '').pathname}`)
  expect(name).toMatch(/simulated\.test$/)

  await portal.open(`/search-data?tenant=${proposal.tenant.slug}`)
  await page.getByText('No search data yet').waitFor()
  const bring = (name: string, text: string) =>
    page.getByLabel('Drop the export here').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await bring('notes.csv', 'Date,Clicks,Impressions\n2026-03-01,1,2\nsoon,1,2\n')
  await page.getByText('notes.csv, line 3: "soon" is no day: write it as 2026-03-31.').waitFor()

  // Larger than what the portal's proxy takes by default: the fault of its last line is found only when all of it came through.
  await bring('large.csv', largeTable())
  await page.getByText(`large.csv, line ${largeLines + 2}: "soon" is no day: write it as 2026-03-31.`).waitFor({ timeout: 60_000 })

  await letDaysPass(platform, { proposalId: proposal.id, days: daysSince })
  await bring('pages.csv', clicksTable(pages))
  await page.getByRole('cell', { name: 'pages.csv' }).waitFor()
  await waitForProposalState(api, proposal.id, ['measured'])
  await portal.open(`/approvals?group=all&id=${proposal.id}`)
  await page
    .getByText(/^Clicks went from \d+ to \d+ a day, those of the pages left alone from \d+ to \d+: \d\d % more than without the change/)
    .waitFor()

  await portal.open(`/search-data?tenant=${proposal.tenant.slug}`)
  await bring('again.csv', clicksTable(pages))
  await page.getByText('This file was here before; nothing changed.').waitFor()
  expect(portal.complaints).toEqual([])
})
