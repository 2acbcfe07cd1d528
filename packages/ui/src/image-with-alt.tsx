import { ImageIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export interface ImageWithAltProps {
  /** Where the image lives. Shown as text only: a reviewer's browser never loads from a client's site. */
  url: string
  /** An inlined thumbnail (`data:`), where the reading stored one. */
  thumbnail?: string | undefined
  alt: ReactNode
}

/** An image together with the text that stands for it. */
export function ImageWithAlt({ url, thumbnail, alt }: ImageWithAltProps) {
  return (
    <figure className="flex gap-3">
      {thumbnail ? (
        <span
          aria-hidden
          className="size-16 shrink-0 rounded-control border border-line bg-cover bg-center"
          style={{ backgroundImage: `url("${inlinedImage.test(thumbnail) ? thumbnail : ''}")` }}
        />
      ) : (
        <span aria-hidden className="grid size-16 shrink-0 place-items-center rounded-control border border-line bg-sunken text-ink-3">
          <ImageIcon className="size-5" />
        </span>
      )}
      <figcaption className="min-w-0 text-sm">
        <span className="block">{alt}</span>
        <span className="mt-1 block truncate font-mono text-xs text-ink-3">{fileName(url)}</span>
      </figcaption>
    </figure>
  )
}

/** Only an inlined image may stand in a style. */
const inlinedImage = /^data:image\/[a-z+]+;base64,[A-Za-z0-9+/=]+$/

function fileName(url: string): string {
  return url.split('/').at(-1) || url
}
