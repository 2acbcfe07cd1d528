import { listElements, replaceAttribute, type SourceElement } from '@bizosaas/connector-kit'
import { appError } from '@bizosaas/kernel'

/** Which picture of a page: by the address a visitor sees, and where the same one stands there several times, by its place among those. */
export interface ImageRef {
  readonly src: string
  readonly occurrence: number
}

export interface ImageInContent {
  readonly alt: string | null
  /** The picture's own attributes without `alt`: what must still be so when the text is written. */
  readonly identity: Readonly<Record<string, string>>
  readonly imageUrl: string
}

/** Finds a picture in raw content. Throws `vendor-object-not-found` where it comes from the theme or a block that is filled in later. */
export function findImage({ html, pageUrl, image }: { html: string; pageUrl: string; image: ImageRef }): ImageInContent {
  const found = imagesLike({ html, pageUrl, image })[image.occurrence]
  if (found === undefined) {
    throw appError('vendor-object-not-found', {
      details: { reason: 'the picture is not in the content of this page: it comes from the theme, a widget or a template', written: 'no' },
    })
  }
  const { alt, ...identity } = found.attributes
  return { alt: alt ?? null, identity, imageUrl: absolute({ src: identity.src ?? '', pageUrl }) }
}

/** The content with exactly that attribute changed. Null where the picture is gone. */
export function withAlt({ html, pageUrl, image, alt }: { html: string; pageUrl: string; image: ImageRef; alt: string }): string | null {
  const wanted = imagesLike({ html, pageUrl, image })[image.occurrence]
  if (wanted === undefined) return null
  const replaced = replaceAttribute({ html, element: ({ tag, index }) => tag === 'img' && index === wanted.index, name: 'alt', value: alt })
  return replaced?.html ?? null
}

function imagesLike({ html, pageUrl, image }: { html: string; pageUrl: string; image: ImageRef }): SourceElement[] {
  const wanted = absolute({ src: image.src, pageUrl })
  return listElements(html).filter(
    ({ tag, attributes }) => tag === 'img' && attributes.src !== undefined && absolute({ src: attributes.src, pageUrl }) === wanted,
  )
}

function absolute({ src, pageUrl }: { src: string; pageUrl: string }): string {
  return URL.canParse(src, pageUrl) ? new URL(src, pageUrl).href : src
}
