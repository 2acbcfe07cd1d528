import type { Block, PageDraft } from '../page-draft.ts'
import type { SiteDraft } from '../site-draft.ts'
import { addHtml } from './add-html.ts'
import type { FaultFamily } from './fault-family.ts'
import { takeHidden } from './take-hidden.ts'

type Code = 'heading-h1-missing' | 'heading-h1-multiple' | 'heading-level-skipped' | 'heading-empty'
type Change = (page: PageDraft, site: SiteDraft) => void

const slots = ['headings'] as const

function fault(code: Code, change: Change) {
  return (site: SiteDraft) => {
    const page = site.take({ slots, writes: true })
    change(page, site)
    site.expect(code, page)
  }
}

function spared(code: Code, why: string, change: Change) {
  return (site: SiteDraft) => {
    const page = site.take({ slots, writes: true })
    change(page, site)
    site.nearMiss(code, page, why)
  }
}

function hidden(code: Code, change: Change) {
  return (site: SiteDraft) => {
    const page = takeHidden(site, slots)
    change(page, site)
    site.nearMiss(code, page, 'a noindex page')
  }
}

/** The first heading as something else. */
function topAs(html: (topic: string) => string): Change {
  return (page) => {
    page.blocks = page.blocks.map((block, at): Block => (at === 0 ? { kind: 'html', html: html(page.topic) } : block))
  }
}

function add(...levels: readonly number[]): Change {
  return (page) => {
    for (const level of levels) {
      page.blocks.push({ kind: 'heading', level, html: `${page.topic} (${level})` }, { kind: 'text', text: `${page.topic}.` })
    }
  }
}

const deepStart: Change = (page) => {
  page.blocks = page.blocks.map((block): Block => (block.kind === 'heading' && block.level > 1 ? { ...block, level: 3 } : block))
}

const logo = (alt: string) => (site: SiteDraft, page: PageDraft) =>
  `<img src="/img/${site.unique('logo')}.png" width="300" height="90" alt="${alt === '' ? '' : page.topic}"`

function withLogo(html: (picture: string, topic: string) => string): Change {
  return (page, site) => {
    const picture = `${logo('topic')(site, page)}>`
    const [, src = ''] = /src="([^"]+)"/.exec(picture) ?? []
    site.answers.set(site.url(src), {
      status: 200,
      headers: { 'content-type': 'image/png', 'content-length': '9000' },
      body: '',
      size: 9_000,
      elapsedMs: 15,
    })
    return topAs(() => html(picture, page.topic))(page, site)
  }
}

export const headingFaults: readonly FaultFamily[] = [
  {
    code: 'heading-h1-missing',
    faults: [
      fault(
        'heading-h1-missing',
        topAs((topic) => `<p class="title"><strong>${topic}</strong></p>`),
      ),
      fault(
        'heading-h1-missing',
        topAs((topic) => `<h2>${topic}</h2>`),
      ),
      fault(
        'heading-h1-missing',
        topAs((topic) => `<div class="h1">${topic}</div><!-- <h1>${topic}</h1> -->`),
      ),
    ],
    nearMisses: [
      hidden(
        'heading-h1-missing',
        topAs((topic) => `<p>${topic}</p>`),
      ),
      spared(
        'heading-h1-missing',
        'the heading is a picture with an alt text',
        withLogo((picture) => `<h1>${picture}</h1>`),
      ),
      spared(
        'heading-h1-missing',
        'deep inside other elements',
        topAs((topic) => `<div><div><h1 class="x"><span><b>${topic}</b></span></h1></div></div>`),
      ),
    ],
  },
  {
    code: 'heading-h1-multiple',
    faults: [
      fault('heading-h1-multiple', (page) => page.blocks.push({ kind: 'heading', level: 1, html: `${page.topic}?` })),
      fault('heading-h1-multiple', add(1, 2, 1)),
      fault(
        'heading-h1-multiple',
        topAs((topic) => `<section><h1>${topic}</h1></section><section><h1>${topic} (2)</h1></section>`),
      ),
    ],
    nearMisses: [
      spared('heading-h1-multiple', 'the second is a comment', (page) => addHtml(page, `<!-- <h1>${page.topic}</h1> -->`)),
      spared('heading-h1-multiple', 'only looks like one', (page) => addHtml(page, `<p class="h1">${page.topic}.</p>`)),
      hidden('heading-h1-multiple', add(1)),
    ],
  },
  {
    code: 'heading-level-skipped',
    faults: [fault('heading-level-skipped', add(2, 4)), fault('heading-level-skipped', deepStart), fault('heading-level-skipped', add(2, 3, 6))],
    nearMisses: [
      spared('heading-level-skipped', 'from the fourth level back to the second', add(2, 3, 4, 2)),
      spared('heading-level-skipped', 'from the third to the fourth', add(2, 3, 4)),
      hidden('heading-level-skipped', add(2, 5)),
    ],
  },
  {
    code: 'heading-empty',
    faults: [
      fault('heading-empty', (page) => addHtml(page, '<h2></h2>')),
      fault('heading-empty', (page) => addHtml(page, '<h2 class="spacer"> <span> </span></h2>')),
      fault('heading-empty', (page) => addHtml(page, '<h2>&nbsp;</h2>')),
      fault('heading-empty', (page, site) =>
        addHtml(page, `<h2>${logo('')(site, page)} role="presentation"></h2>`.replace(/src="[^"]+"/, 'src="/img/share.jpg"')),
      ),
    ],
    nearMisses: [
      spared(
        'heading-empty',
        'a picture with an alt text stands in it',
        withLogo((picture, topic) => `<h1>${topic}</h1><h2><a href="/">${picture}</a></h2>`),
      ),
      spared('heading-empty', 'one sign is a text', (page) => addHtml(page, '<h2>?</h2>')),
      hidden('heading-empty', (page) => addHtml(page, '<h2></h2>')),
    ],
  },
]
