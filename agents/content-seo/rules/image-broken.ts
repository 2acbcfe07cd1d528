import { hands, type PageRule } from '../fault.ts'
import { pathOf } from '../page-view.ts'
import { pageFault } from './page-fault.ts'

export const imageBroken: PageRule = {
  code: 'image-broken',
  look(page, { imageAt }) {
    const shown = new Map(page.facts.images.map((image) => [image.src, image]))
    return [...shown.values()].flatMap(({ src, isInContent }) => {
      const status = imageAt(src)?.status
      if (status !== 404 && status !== 410) return []
      const detail = `The image ${pathOf(src)} does not load (error ${status}).`
      const hand = isInContent ? hands.editor : hands.theme
      return [pageFault({ page, part: src, name: `picture ${src}`, title: 'A picture', content: { src, status }, detail, hand })]
    })
  },
}
