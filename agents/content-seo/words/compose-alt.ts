import type { PictureFact } from '@bizosaas/automation'
import type { PageView } from '../page-view.ts'

const longest = 125
const noWords =
  /^(?:img|image|images|dsc|dscn|dscf|pxl|photo|picture|pic|bild|foto|screenshot|screen|untitled|download|scaled|copy|final|edit|unsplash|pexels|pixabay|shutterstock|logo|header|banner|hero|thumb|thumbnail|placeholder|wp|default)$/i

/** Whether a text is the name of a file or of a camera's roll, which says nothing to anybody. */
export function isFileName(text: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif)$/i.test(text) || /^(?:IMG|DSC[NF]?|PXL|P)[_-]?\d+/i.test(text)
}

/** The caption, else the words of the file name where the page itself speaks of the same thing. null where neither says what is shown. */
export function composeAlt({ picture, page }: { picture: PictureFact; page: PageView }): string | null {
  if (picture.caption !== null && picture.caption.length >= 8) return picture.caption.slice(0, longest)
  const words = fileWords(picture.src)
  const spoken = pageWords({ picture, page })
  if (words.length === 0 || !words.some((word) => spoken.some((other) => isSameWord(word, other)))) return null
  const name = words.join(' ')
  const subject = name.charAt(0).toUpperCase() + name.slice(1)
  const around = [picture.heading, page.ownTitle].find((text) => text !== null && text !== '' && text.toLowerCase() !== name.toLowerCase())
  const full = around === undefined || words.length >= 3 ? subject : `${subject}: ${around}`
  return full.length <= longest ? full : subject
}

function fileWords(src: string): readonly string[] {
  const file = decodeURIComponent(new URL(src).pathname.split('/').at(-1) ?? '')
  const bare = file.replace(/\.[a-z0-9]+$/i, '').replace(/-(?:\d+x\d+|scaled|rotated|e\d{6,})$/gi, '')
  return bare.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{L}{3,}$/u.test(word) && !noWords.test(word))
}

function pageWords({ picture, page }: { picture: PictureFact; page: PageView }): readonly string[] {
  const text = [page.ownTitle, picture.heading, picture.nearbyText, ...page.facts.paragraphs, ...page.facts.headings.map((heading) => heading.text)]
  return text
    .filter((part) => part !== null)
    .flatMap((part) => part.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3)
}

/** Equal, or one is the other with an ending: boiler, boilers. */
function isSameWord(one: string, other: string): boolean {
  const [short, long] = [one.toLowerCase(), other.toLowerCase()].sort((a, b) => a.length - b.length)
  if (short === undefined || long === undefined) return false
  return long.startsWith(short) && long.length - short.length <= 2
}
