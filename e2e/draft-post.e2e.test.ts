import { type ProposalView, z } from '@bizosaas/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anySystem } from './any-system.ts'
import { undoInPortal } from './in-portal.ts'
import { openPortal, type Portal } from './open-portal.ts'
import { openRealClient } from './open-real-client.ts'
import { listWaitingProposals, waitForProposal, waitForProposalState } from './proposals.ts'
import { type Platform, startPlatform } from './start-platform.ts'
import { type RealWordPress, startRealWordPress } from './start-real-wordpress.ts'
import { startWritingModel, type WritingModel } from './start-writing-model.ts'
import { until } from './until.ts'
import { visit } from './visit.ts'

/** A real WordPress answers slowly, and each run of the crew reads it. */
const mostMs = 480_000

let platform: Platform
let portal: Portal
let model: WritingModel
let site: RealWordPress | null = null

beforeAll(async () => {
  if (anySystem.length === 0) return
  ;[platform, model] = await Promise.all([startPlatform(), startWritingModel()])
  portal = await openPortal({ platform })
})
afterAll(async () => {
  await portal?.close()
  await site?.stop()
  await model?.stop()
  await platform?.stop()
})

for (const system of anySystem) {
  test(
    `${system.name}: what people search for and no page says becomes one draft, as it was approved, and goes to the bin again`,
    async () => {
      site = await startRealWordPress(system)
      const { api } = portal
      const client = await openRealClient({ portal, site, ...system })
      await setModel(client.id)
      await importInPortal(client.slug)
      const before = await livePages(site)

      await runCrewInPortal(system)
      const proposal = await waitForProposal(api, { findingCode: 'term-without-page', tenantId: client.id })
      const { content, slug } = inputOf(proposal)
      expect(proposal.title).toBe('Draft a post: Power flush')
      expect(content).toContain(
        '<p>On “power flush cost” &amp; what is around it our pages say this, as &quot;they&quot; stand &#091;today&#093;.</p>',
      )
      expect(proposal.actions[0]?.rulesText).not.toContain('<p>')
      expect(await postsAt(site, slug)).toEqual([])

      await waitForDecision(portal, proposal)
      const [post] = await postsAt(site, slug)
      expect(post).toMatchObject({ status: 'draft', slug, title: { raw: 'Power flush' } })
      expect(post?.content.raw).toBe(content)
      expect(await livePages(site)).toEqual(before)
      expect((await fetch(`${site.url}/${slug}/`)).status).toBe(404)

      const asked = model.asked()
      await runCrewInPortal(system)
      expect((await listWaitingProposals(api, client.id)).filter(isDraft)).toEqual([])
      expect(model.asked()).toBe(asked)
      expect(await postsAt(site, slug)).toHaveLength(1)

      await undoInPortal(portal, proposal)
      await waitForProposalState(api, proposal.id, ['undone'])
      expect(await statusOf(site, post?.id ?? 0)).toBe('trash')
      expect(await livePages(site)).toEqual(before)
      await site.stop()
      site = null
    },
    mostMs,
  )
}

const inputSchema = z.object({ slug: z.string(), content: z.string() })

function inputOf({ actions }: ProposalView) {
  return inputSchema.parse(actions[0]?.input)
}

function isDraft({ findingCodes }: { readonly findingCodes: readonly string[] }): boolean {
  return findingCodes.includes('term-without-page')
}

/** Approved in the browser; a draft is executed and read back, and no visitor has anything to see of it. */
async function waitForDecision({ page, open, api }: Portal, { id }: ProposalView): Promise<void> {
  await open(`/approvals?id=${id}`)
  await page.getByText('What would be saved').waitFor()
  await page
    .getByRole('article')
    .getByRole('button', { name: /^Approve \d+ change/ })
    .click()
  await waitForProposalState(api, id, ['executed', 'verified'])
}

async function setModel(tenantId: string): Promise<void> {
  const { api } = portal
  await api({ address: '/api/allowed-hosts', reply: z.unknown(), body: { host: new URL(model.baseUrl).host, reason: 'A model on this machine' } })
  const price = { currency: 'EUR', inputMicros: 150_000, outputMicros: 600_000, monthCapMicros: 10_000_000, runCapMicros: 1_000_000 }
  const body = { tenantId, baseUrl: model.baseUrl, model: 'small', apiKey: null, ...price }
  await api({ address: '/api/models', method: 'PUT', reply: z.unknown(), body })
}

const queries = [
  'power flush,9,900,14',
  'power flush cost,2,300,12',
  'power flush for old radiators,1,200,18',
  'how long does a power flush take,1,90,17',
]

async function importInPortal(slug: string): Promise<void> {
  const { page } = portal
  const table = ['date,query,clicks,impressions,position', ...queries.map((line) => `2026-03-01,${line}`)].join('\n')
  await portal.open(`/search-data?tenant=${slug}`)
  await page.getByLabel('Drop the export here').setInputFiles({ name: 'queries.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await page.getByRole('cell', { name: 'queries.csv' }).waitFor()
}

/** Presses the button of the crew and waits until its run is through. */
async function runCrewInPortal({ name }: { readonly name: string }): Promise<void> {
  const { page, api } = portal
  await portal.open('/agents')
  const card = page.getByRole('heading', { name: 'Content plan, checked against the brand' }).locator('xpath=ancestor::*[.//button][1]')
  await card.getByRole('button', { name: 'Run now' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Account').selectOption(await dialog.getByLabel('Account').locator('option', { hasText: name }).getAttribute('value'))
  await dialog.getByRole('button', { name: 'Run now' }).click()
  await page.waitForURL(/\/agents\/crews\//)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const find = async () => (await api({ address: `/api/crews/runs/${id}`, reply: runSchema })).state === 'done' || undefined
  await until({ what: 'the crew to be through', find, timeoutMs: 180_000 })
}

const runSchema = z.object({ state: z.string() })
const postSchema = z.object({
  id: z.number(),
  status: z.string(),
  slug: z.string(),
  title: z.object({ raw: z.string() }),
  content: z.object({ raw: z.string() }),
})

async function ask({ url, user, applicationPassword }: RealWordPress, address: string): Promise<unknown> {
  const authorization = `Basic ${Buffer.from(`${user}:${applicationPassword}`).toString('base64')}`
  return (await fetch(`${url}/wp-json/wp/v2/${address}`, { headers: { authorization } })).json()
}

async function postsAt(at: RealWordPress, slug: string) {
  return z.array(postSchema).parse(await ask(at, `posts?slug=${slug}&status=any&context=edit`))
}

async function statusOf(at: RealWordPress, id: number): Promise<string> {
  return postSchema.parse(await ask(at, `posts/${id}?context=edit`)).status
}

/** What visitors are served, to the byte. */
async function livePages({ url }: RealWordPress): Promise<Readonly<Record<string, string>>> {
  const pages: Record<string, string> = {}
  for (const path of ['/', '/services/', '/about/', '/advice/', '/contact/']) pages[path] = (await visit(url + path)).html
  return pages
}
