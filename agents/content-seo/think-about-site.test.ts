import { expect, test } from 'vitest'
import { technicalSeoSpecialist } from './technical-seo-specialist.ts'
import { type PageGiven, picture, siteOf, siteUrl } from './testing/page-of.ts'

const think = (...pages: readonly PageGiven[]) => technicalSeoSpecialist.think({ evidence: { site: siteOf(...pages) }, now: new Date(0) })
const codesOf = async (...pages: readonly PageGiven[]) => [...new Set((await think(...pages)).findings.map(({ code }) => code))]
const h = (level: number, text: string, isInContent = true) => ({ level, text, isInContent, isEmpty: false })
const link = (path: string) => ({ url: `${siteUrl}${path}`, href: `/${path}`, text: 'x', rel: '', isInContent: true })
const long = 'Frozen pipes: how to find them, how to thaw them without a burst, what to do when one has burst already'

test.each<{ code: string; with: readonly PageGiven[]; without: readonly PageGiven[] }>([
  { code: 'title-missing', with: [{ path: '/a/', title: null }], without: [{ path: '/a/' }] },
  {
    code: 'title-too-short',
    with: [{ path: '/a/', title: 'News – Aire Plumbing' }],
    without: [{ path: '/a/', title: 'What a new boiler costs – Aire Plumbing' }],
  },
  {
    code: 'title-too-short',
    with: [{ path: '/a/', title: 'Impressum', headings: [h(1, 'Impressum')] }],
    without: [{ path: '/a/', title: 'Impressum – Aire Plumbing', headings: [h(1, 'Impressum')] }],
  },
  {
    code: 'title-too-long',
    with: [{ path: '/a/', title: `${long} – Aire Plumbing` }],
    without: [{ path: '/a/', title: 'iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii – Aire Plumbing' }],
  },
  {
    code: 'title-duplicate',
    with: [
      { path: '/a/', title: 'The same title on both – Aire Plumbing' },
      { path: '/b/', id: 2, title: 'The same title on both – Aire Plumbing' },
    ],
    without: [{ path: '/a/' }, { path: '/b/', id: 2 }],
  },
  { code: 'description-missing', with: [{ path: '/a/', metaDescription: null }], without: [{ path: '/a/' }] },
  {
    code: 'description-missing',
    with: [{ path: '/a/', metaDescription: '' }],
    without: [{ path: '/a/', metaDescription: null, robots: ['noindex'] }],
  },
  {
    code: 'description-missing',
    with: [{ path: '/a/', metaDescription: null, headings: [h(1, 'Data recovery')] }],
    without: [{ path: '/a/', metaDescription: null, headings: [h(1, 'Privacy policy')] }],
  },
  { code: 'content-thin', with: [{ path: '/a/', wordCount: 20 }], without: [{ path: '/a/', wordCount: 20, headings: [h(1, 'Impressum')] }] },
  { code: 'description-too-short', with: [{ path: '/a/', metaDescription: 'Call us.' }], without: [{ path: '/a/' }] },
  {
    code: 'description-too-long',
    with: [{ path: '/a/', metaDescription: 'word '.repeat(40).trim() }],
    without: [{ path: '/a/', metaDescription: 'word '.repeat(28).trim() }],
  },
  {
    code: 'description-duplicate',
    with: [{ path: '/a/' }],
    without: [{ path: '/a/', metaDescription: 'Another description that nobody else has on this whole site here.' }],
  },
  { code: 'heading-h1-missing', with: [{ path: '/a/', headings: [h(2, 'x')] }], without: [{ path: '/a/' }] },
  {
    code: 'heading-h1-multiple',
    with: [{ path: '/a/', headings: [h(1, 'x'), h(1, 'y')] }],
    without: [{ path: '/a/', headings: [h(1, 'x'), h(2, 'y')] }],
  },
  {
    code: 'heading-level-skipped',
    with: [{ path: '/a/', headings: [h(1, 'x'), h(2, 'y'), h(4, 'z')] }],
    without: [{ path: '/a/', headings: [h(1, 'x'), h(2, 'y'), h(3, 'z'), h(2, 'w')] }],
  },
  {
    code: 'image-alt-missing',
    with: [{ path: '/a/', images: [picture({ alt: null })] }],
    without: [{ path: '/a/', images: [picture({ alt: 'A boiler' })] }],
  },
  {
    code: 'image-alt-missing',
    with: [{ path: '/a/', images: [picture({ alt: '' })] }],
    without: [{ path: '/a/', images: [picture({ alt: '', isDecoration: true })] }],
  },
  {
    code: 'image-alt-missing',
    with: [{ path: '/a/', images: [picture({ alt: 'IMG_2041' })] }],
    without: [{ path: '/a/', images: [picture({ isInContent: false })] }],
  },
  {
    code: 'link-broken',
    with: [
      { path: '/a/', links: [link('gone/')] },
      { path: '/gone/', status: 404 },
    ],
    without: [{ path: '/a/', links: [link('other/')] }],
  },
  {
    code: 'link-broken',
    with: [
      { path: '/a/', links: [link('gone/')] },
      { path: '/gone/', status: 410 },
    ],
    without: [
      { path: '/a/', links: [link('private/')] },
      { path: '/private/', status: 403 },
    ],
  },
  { code: 'canonical-missing', with: [{ path: '/a/', canonical: null }], without: [{ path: '/a/' }] },
  { code: 'canonical-elsewhere', with: [{ path: '/a/', canonical: `${siteUrl}other/` }], without: [{ path: '/a/' }] },
])('$code is found where it is and not where it is not ($#)', async ({ code, with: faulty, without: sound }) => {
  expect(await codesOf(...faulty)).toContain(code)
  expect(await codesOf(...sound)).not.toContain(code)
})

test('what WordPress cannot change names the hand that can', async () => {
  const { findings, proposals } = await think({ path: '/a/', headings: [h(2, 'x', true)], canonical: null })
  expect(findings.map(({ code, hand }) => [code, hand])).toEqual(
    expect.arrayContaining([
      ['heading-h1-missing', "the theme's author"],
      ['canonical-missing', 'whoever looks after the SEO plugin or the theme'],
    ]),
  )
  expect(proposals.flatMap(({ findingCodes }) => findingCodes)).not.toContain('canonical-missing')
})

test('every proposal cites evidence, says pros and cons, names no measured effect, and holds at most twelve actions', async () => {
  const pages = Array.from({ length: 30 }, (_, at) => ({
    path: `/p${at}/`,
    id: at + 1,
    metaDescription: null,
    paragraphs: [`Page number ${at} tells what happens there in a whole sentence of its own.`],
  }))
  const { proposals, claims, findings } = await think(...pages)
  const refs = new Set(claims.map(({ ref }) => ref))
  expect(proposals.map(({ calls }) => calls.length)).toEqual([12, 12, 6])
  expect(proposals[0]?.title).toBe('Write descriptions for 12 pages')
  for (const proposal of proposals) {
    expect(proposal.claims.every((claim) => refs.has(claim))).toBe(true)
    expect(proposal.cons.length).toBeGreaterThan(0)
    expect(proposal.pros.length).toBeGreaterThan(0)
  }
  expect(findings.every(({ claim }) => refs.has(claim))).toBe(true)
})

test('alt texts of one page stand on one card that names the page', async () => {
  const images = [picture({ caption: 'A fitter at work' }), picture({ src: `${siteUrl}tap.png`, caption: 'A dripping tap' })]
  const { proposals } = await think({ path: '/projects/', title: 'Projects of last year – Aire Plumbing', images })
  expect(proposals.find(({ findingCodes }) => findingCodes.includes('image-alt-missing'))?.title).toBe('Describe 2 images on “Projects of last year”')
})

test('two faults of one title make one action', async () => {
  const same = { title: 'News – Aire Plumbing', paragraphs: ['We have moved to Canal Yard, two doors down.'] }
  const { proposals } = await think({ path: '/news/', ...same }, { path: '/old-news/', id: 2, ...same })
  const calls = proposals.flatMap((proposal) => proposal.calls).filter(({ actionId }) => actionId === 'wordpress.update-seo-title')
  expect(new Set(calls.map(({ input }) => JSON.stringify(input))).size).toBe(calls.length)
  expect(calls).toHaveLength(2)
})

test('abstains in writing where the page does not say enough', async () => {
  const { abstentions, proposals } = await think({
    path: '/a/',
    metaDescription: null,
    paragraphs: ['Short.'],
    images: [picture({ src: `${siteUrl}IMG_1.jpg` })],
  })
  expect(abstentions.map(({ subject }) => subject)).toEqual(['description-missing on /a/', 'image-alt-missing on /a/'])
  expect(proposals).toEqual([])
})

test('where texts are proposed, what a model would be held against stands with them; without any it does not', async () => {
  const brand = { version: 4, tone: ['calm'], rules: [] }
  const given = (...pages: readonly PageGiven[]) =>
    technicalSeoSpecialist.think({ evidence: { site: siteOf(...pages), brand }, now: new Date('2026-06-01T00:00:00Z') })
  const refs = async (...pages: readonly PageGiven[]) => (await given(...pages)).claims.map(({ ref }) => ref)
  expect(
    await refs({
      path: '/a/',
      metaDescription: null,
      paragraphs: ['We mend boilers and radiators all over Leeds, by day and by night, and bring the common parts.'],
    }),
  ).toContain('brand-file')
  expect(await refs({ path: '/a/' })).not.toContain('brand-file')
})

test('the same evidence gives the same thought', async () => {
  const pages: readonly PageGiven[] = [
    {
      path: '/b/',
      id: 2,
      metaDescription: null,
      title: 'Bread – Aire Plumbing',
      paragraphs: ['Five loaves, every day but Monday. All of them rise overnight in the cold.'],
    },
    { path: '/a/' },
  ]
  expect(await think(...[...pages].reverse())).toEqual(await think(...pages))
})

test('an archive page of a known system gets no proposal', async () => {
  const { proposals } = await think({
    path: '/category/boilers/',
    bodyClasses: ['archive'],
    metaDescription: null,
    paragraphs: ['A long enough paragraph that would do for a description of a page.'],
  })
  expect(proposals).toEqual([])
})

test('the words a text was made from are cited, also where how few they are is a finding of its own', async () => {
  const paragraphs = ['We mend boilers and radiators all over Leeds, by day and by night, and bring the common parts.']
  const { proposals, claims, findings } = await think({ path: '/a/', metaDescription: null, paragraphs, wordCount: 17 })
  expect(findings.map(({ code }) => code)).toContain('content-thin')
  const cited = claims.filter(({ ref }) => proposals.some((plan) => plan.claims.includes(ref)))
  expect(cited.map(({ content }) => content)).toContainEqual(expect.objectContaining({ paragraphs }))
})
