import type { Resolve } from './create-resolver.ts'
import type { ImageFact } from './page-facts.ts'
import type { Scan, ScannedElement, ScannedImage } from './scan-page.ts'

interface Reading {
  readonly scan: Scan
  readonly isContent: (carried: number) => boolean
  readonly isEdited: (carried: number) => boolean
  readonly resolve: Resolve
}

const shortestNearby = 20

/** Every picture in order, with the words that stand around it. */
export function readImages({ scan, isContent, isEdited, resolve }: Reading): readonly ImageFact[] {
  const prose = scan.paragraphs.filter(({ carried, text }) => text.length > shortestNearby && isEdited(carried))
  const headingsBy = walkAlong(scan.headings)
  const proseBy = walkAlong(prose)
  return scan.images.flatMap((image): ImageFact[] => {
    const src = imageAddress(image, resolve)
    if (src === null) return []
    const { attributes, carried, at, figure } = image
    const { before, after } = proseBy(at)
    const nearby = after ?? before
    return [
      {
        src,
        alt: attributes.alt?.trim() ?? null,
        width: attributes.width ?? null,
        height: attributes.height ?? null,
        isDecoration: isDecoration(image),
        isInContent: isContent(carried),
        isEditable: isEdited(carried),
        caption: figure?.caption || null,
        heading: headingsBy(at).before?.text || null,
        nearbyText: nearby === undefined ? null : nearby.text.slice(0, 300),
      },
    ]
  })
}

/** Lazy loaders keep the address elsewhere until the picture is near. */
function imageAddress({ attributes }: ScannedImage, resolve: Resolve): string | null {
  const candidates = [attributes['data-src'], attributes['data-lazy-src'], attributes.src]
  const address = candidates.find((value) => value !== undefined && value !== '' && !value.startsWith('data:'))
  return address === undefined ? null : resolve(address)
}

function isDecoration({ attributes }: ScannedImage): boolean {
  const isPixel = Number(attributes.width ?? 100) <= 2 || Number(attributes.height ?? 100) <= 2
  return isPixel || attributes.role === 'presentation' || attributes.role === 'none' || attributes['aria-hidden'] === 'true'
}

/** Tells what stands right before and after a place; asked for places in the order of the document. */
function walkAlong(elements: readonly ScannedElement[]) {
  let next = 0
  return (at: number): { before: ScannedElement | undefined; after: ScannedElement | undefined } => {
    while ((elements[next]?.at ?? Number.POSITIVE_INFINITY) < at) next += 1
    return { before: elements[next - 1], after: elements[next] }
  }
}
