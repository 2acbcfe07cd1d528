import type { PictureFact } from '@bizosaas/automation'
import { type Fault, hands, type Mend, type PageRule } from '../fault.ts'
import type { PageView } from '../page-view.ts'
import { composeAlt, isFileName } from '../words/compose-alt.ts'
import { whyAbstain } from '../words/why-abstain.ts'

const unsaid = 'Neither a caption nor the words of the page say what the picture shows, and its file name alone proves nothing.'

/** Pictures in the text of a page; what the theme puts around it is not ours to describe. */
export const imageAltMissing: PageRule = {
  code: 'image-alt-missing',
  look: (page) => (page.isCopy ? [] : faultsOf(page)),
}

function faultsOf(page: PageView): readonly Fault[] {
  const seen = new Map<string, number>()
  return page.facts.images.flatMap((picture) => {
    const occurrence = picture.isEditable ? (seen.get(picture.src) ?? 0) : 0
    if (picture.isEditable) seen.set(picture.src, occurrence + 1)
    if (!picture.isInContent || picture.isDecoration || saysSomething(picture.alt)) return []
    const name = decodeURIComponent(new URL(picture.src).pathname.split('/').at(-1) ?? picture.src)
    const { alt, caption, heading } = picture
    return [
      {
        page,
        part: `${picture.src}#${occurrence}`,
        detail: `${name} ${problemOf(picture)}.`,
        fact: {
          name: `image ${picture.src}#${occurrence}`,
          title: `Picture ${name} on ${page.path}`,
          content: { src: picture.src, alt, caption, heading },
        },
        mend: mendOf({ page, picture, occurrence }),
      },
    ]
  })
}

function saysSomething(alt: string | null): boolean {
  return alt !== null && alt !== '' && !isFileName(alt)
}

function problemOf({ alt }: PictureFact): string {
  if (alt === null) return 'has no description'
  return alt === '' ? 'has an empty description' : `has only the file name “${alt}” as its description`
}

function mendOf({ page, picture, occurrence }: { page: PageView; picture: PictureFact; occurrence: number }): Mend {
  const alt = composeAlt({ picture, page })
  if (page.ref === null) return { kind: 'other-hand', hand: hands.templates }
  if (!picture.isEditable) return { kind: 'other-hand', hand: hands.theme }
  if (alt === null)
    return {
      kind: 'abstain',
      reason: whyAbstain({ page, text: 'alt', otherwise: unsaid }),
    }
  return {
    kind: 'call',
    actionId: 'wordpress.update-image-alt',
    input: { postId: page.ref.postId, type: page.ref.type, src: picture.src, occurrence, alt },
  }
}
