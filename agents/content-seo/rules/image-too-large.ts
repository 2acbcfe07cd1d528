import { hands, type PageRule } from '../fault.ts'
import { pathOf } from '../page-view.ts'
import { sizeText } from '../words/size-text.ts'
import { pageFault } from './page-fault.ts'

const mostBytes = 500_000

/** One file is told once, however many pages show it. */
export const imageTooLarge: PageRule = {
  code: 'image-too-large',
  look(page, { imageAt }, { toldOnce }) {
    const shown = new Map(page.facts.images.map((image) => [image.src, image]))
    return [...shown.values()].flatMap(({ src, isInContent }) => {
      const bytes = imageAt(src)?.bytes ?? 0
      if (bytes <= mostBytes || !toldOnce(`image-too-large|${src}`)) return []
      const detail = `The image ${pathOf(src)} is ${sizeText(bytes)}; ${sizeText(mostBytes)} is plenty for a whole screen.`
      const hand = isInContent ? hands.editor : hands.theme
      return [pageFault({ page, part: src, name: `picture size ${src}`, title: 'A picture', content: { src, bytes }, detail, hand })]
    })
  },
}
