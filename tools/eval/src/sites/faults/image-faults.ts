import type { PageDraft, Picture } from '../page-draft.ts'
import { pictureAnswer } from '../render-site.ts'
import type { Answer, SiteDraft } from '../site-draft.ts'
import { addHtml, addPicture } from './add-html.ts'
import { answer } from './answers.ts'
import type { FaultFamily, Plant } from './fault-family.ts'
import { copyBlocks } from './page-text.ts'
import { takeHidden } from './take-hidden.ts'

/** A new picture in the content, without a word on what it shows. */
function silent(alt: string | null): Plant {
  return (site) => {
    const page = site.take({ needs: 'own-canonical', writes: true })
    const { src } = addPicture(site, page, { alt })
    site.expect('image-alt-missing', page, { part: site.url(src) })
  }
}

/** The picture the page has from the start. */
function silenced(alt: string | null): Plant {
  return (site) => {
    const page = site.take({ slots: ['picture'], needs: 'own-canonical', writes: true })
    const picture = pictureOf(page)
    picture.alt = alt
    site.expect('image-alt-missing', page, { part: site.url(picture.src) })
  }
}

function pictureOf({ blocks }: PageDraft): Picture {
  const found = blocks.find((block) => block.kind === 'picture')
  if (found === undefined) throw new Error('the page has no picture')
  return found.picture
}

function spared(why: string, wish: Partial<Picture>): Plant {
  return (site) => {
    const page = site.take({ needs: 'own-canonical', writes: true })
    addPicture(site, page, wish)
    site.nearMiss('image-alt-missing', page, why)
  }
}

function broken(status: number): Plant {
  return (site) => {
    const page = site.take({ needs: 'nothing', writes: true })
    const { src } = addPicture(site, page)
    site.answers.set(site.url(src), answer(status))
    site.expect('image-broken', page, { part: site.url(src) })
  }
}

function answering(code: 'image-broken' | 'image-too-large', why: string, given: Answer): Plant {
  return (site) => {
    const page = site.take({ needs: 'nothing', writes: true })
    const { src } = addPicture(site, page)
    site.answers.set(site.url(src), given)
    site.nearMiss(code, page, why)
  }
}

/** One file on so many pages. */
function large(size: number, pages = 1, headers: Readonly<Record<string, string>> | null = null): Plant {
  return (site) => {
    const showing = Array.from({ length: pages }, () => site.take({ needs: 'nothing', writes: true }))
    const [first, ...others] = showing
    if (first === undefined) return
    const { src } = addPicture(site, first)
    for (const page of others) addPicture(site, page, { src })
    const given = pictureAnswer(size)
    site.answers.set(site.url(src), headers === null ? given : { ...given, headers })
    site.expect('image-too-large', first, { part: site.url(src), alsoAt: others.map(({ path }) => site.url(path)) })
  }
}

function elsewhere(code: 'image-broken' | 'image-too-large', given: Answer): Plant {
  return (site) => {
    const src = `https://${site.traits.id}-cdn.example/${site.unique('photo')}.jpg`
    site.answers.set(src, given)
    const page = site.take({ needs: 'nothing', writes: true })
    addPicture(site, page, { src })
    site.nearMiss(code, page, 'a picture of another host')
  }
}

/** A picture beside the content, where a theme puts it. */
function aside(site: SiteDraft, attributes: string): { readonly page: PageDraft; readonly src: string } {
  const page = site.take({ needs: 'nothing' })
  const src = `/img/${site.unique('seal')}.png`
  page.aside.push(`<img src="${src}"${attributes}>`)
  site.answers.set(site.url(src), pictureAnswer(4_000))
  return { page, src }
}

function sized(wish: Partial<Picture>): Plant {
  return (site) => {
    const page = site.take({ slots: ['sizes'], writes: true })
    addPicture(site, page, wish)
    site.expect('image-size-missing', page)
  }
}

export const imageFaults: readonly FaultFamily[] = [
  {
    code: 'image-alt-missing',
    faults: [
      silent(null),
      silent(''),
      silenced(null),
      silent('IMG_2034.jpg'),
      silent('werkstatt-innen.png'),
      silenced('DSC00417.JPG'),
      (site) => {
        const page = takeHidden(site)
        page.relies.add('own-canonical')
        const { src } = addPicture(site, page, { alt: null })
        site.expect('image-alt-missing', page, { part: site.url(src) })
      },
      silent('team_2_final.webp'),
    ],
    nearMisses: [
      spared('marked by its role', { alt: '', more: 'role="presentation"' }),
      spared('hidden from readers who listen', { alt: null, more: 'aria-hidden="true"' }),
      spared('a short text with a full stop in it', { alt: 'Nr. 5' }),
      (site) => site.nearMiss('image-alt-missing', aside(site, ' width="90" height="90"').page, 'outside of the content'),
      (site) => {
        const original = site.take({ slots: ['canonical'], isFresh: true })
        const page = site.take({ slots: ['canonical'], hides: 'canonical', isFresh: true })
        page.canonical = site.url(original.path)
        copyBlocks(original, page)
        pictureOf(page).alt = null
        site.nearMiss('image-alt-missing', page, 'the page names another as canonical')
      },
    ],
  },
  {
    code: 'image-broken',
    faults: [
      broken(404),
      broken(410),
      broken(404),
      (site) => {
        const { page, src } = aside(site, ' alt="Logo" width="90" height="90"')
        site.answers.set(site.url(src), answer(404))
        site.expect('image-broken', page, { part: site.url(src) })
      },
      (site) => {
        const pages = [site.take({ needs: 'nothing', writes: true, isFresh: true }), site.take({ needs: 'nothing', writes: true })]
        const src = `/img/${site.unique('lost')}.jpg`
        site.answers.set(site.url(src), answer(404))
        for (const page of new Set(pages)) {
          addPicture(site, page, { src })
          site.expect('image-broken', page, { part: site.url(src) })
        }
      },
    ],
    nearMisses: [
      answering('image-broken', 'it may not be seen without a sign-in', answer(403)),
      answering('image-broken', 'the server fails', answer(503)),
      elsewhere('image-broken', answer(404)),
      (site) => {
        const page = site.take({ needs: 'nothing', writes: true })
        addHtml(page, `<!-- <img src="/img/${site.unique('lost')}.jpg" alt="Logo"> -->`)
        site.nearMiss('image-broken', page, 'in a comment')
      },
    ],
  },
  {
    code: 'image-too-large',
    faults: [
      large(500_001),
      large(640_000),
      large(2_400_000),
      large(530_000, 3),
      large(511_000),
      large(900_000, 2),
      large(4_800_000),
      large(750_000),
      large(1_100_000),
      large(501_500),
      large(610_000, 1, { 'content-type': 'image/jpeg' }),
      large(570_000),
      large(3_000_000),
      large(820_000, 2),
      large(505_000),
    ],
    nearMisses: [
      answering('image-too-large', 'exactly 500 kB', pictureAnswer(500_000)),
      answering('image-too-large', 'one byte below', pictureAnswer(499_999)),
      elsewhere('image-too-large', pictureAnswer(2_000_000)),
    ],
  },
  {
    code: 'image-size-missing',
    faults: [
      sized({ width: null, height: null }),
      sized({ width: null, height: null, more: 'style="width:100%;height:auto"' }),
      sized({ width: null, height: null, more: 'class="wide"' }),
    ],
    nearMisses: [
      (site) => site.nearMiss('image-size-missing', aside(site, ' alt="Logo"').page, 'outside of the content'),
      (site) => {
        const page = takeHidden(site, ['sizes'])
        addPicture(site, page, { width: null, height: null })
        site.nearMiss('image-size-missing', page, 'a noindex page')
      },
    ],
  },
]
