import type { Element } from 'domhandler'
import { findOne } from 'domutils'
import type { ContentRegion } from './content-region.ts'
import { closest, domText } from './dom-text.ts'
import { normalizeUrl } from './normalize-url.ts'
import type { ImageFact } from './page-facts.ts'

/** Every picture in order, with the words that stand around it. */
export function readImages({ elements, region, base }: { elements: readonly Element[]; region: ContentRegion; base: string }): readonly ImageFact[] {
  return elements.flatMap((element, at) => {
    const src = element.name === 'img' ? imageAddress(element, base) : null
    if (src === null) return []
    const isInContent = region.contains(element)
    return [
      {
        src,
        alt: element.attribs.alt?.trim() ?? null,
        isDecoration: isDecoration(element),
        isInContent,
        caption: captionOf(element),
        heading: textBefore({ elements, at, fits: ({ name }) => /^h[1-6]$/.test(name) }),
        nearbyText: nearbyText({ elements, at, region }),
      },
    ]
  })
}

/** Lazy loaders keep the address elsewhere until the picture is near. */
function imageAddress({ attribs }: Element, base: string): string | null {
  const candidates = [attribs['data-src'], attribs['data-lazy-src'], attribs.src]
  const address = candidates.find((value) => value !== undefined && value !== '' && !value.startsWith('data:'))
  return address === undefined ? null : normalizeUrl(address, base)
}

function isDecoration({ attribs }: Element): boolean {
  const isPixel = Number(attribs.width ?? 100) <= 2 || Number(attribs.height ?? 100) <= 2
  return isPixel || attribs.role === 'presentation' || attribs.role === 'none' || attribs['aria-hidden'] === 'true'
}

function captionOf(element: Element): string | null {
  const figure = closest(element, ({ name }) => name === 'figure')
  const caption = figure === null ? null : findOne(({ name }) => name === 'figcaption', figure.children)
  return caption === null ? null : domText(caption) || null
}

function textBefore({ elements, at, fits }: { elements: readonly Element[]; at: number; fits: (element: Element) => boolean }): string | null {
  const found = elements.slice(0, at).findLast(fits)
  return found === undefined ? null : domText(found) || null
}

function nearbyText({ elements, at, region }: { elements: readonly Element[]; at: number; region: ContentRegion }): string | null {
  const isParagraph = (element: Element) => element.name === 'p' && region.contains(element) && domText(element).length > 20
  const after = elements.slice(at).find(isParagraph)
  const found = after ?? elements.slice(0, at).findLast(isParagraph)
  return found === undefined ? null : domText(found).slice(0, 300)
}
