import { counted, listed } from '@bizosaas/kernel/words'
import { hands, type PageRule } from '../fault.ts'
import { pathOf } from '../page-view.ts'
import { pageFault } from './page-fault.ts'

export const imageSizeMissing: PageRule = {
  code: 'image-size-missing',
  look(page) {
    const bare = page.facts.images.filter(({ isInContent, width, height }) => isInContent && ((width ?? '') === '' || (height ?? '') === ''))
    if (!page.isShown || bare.length === 0) return []
    const detail = `${counted(bare.length, ['image does not state its', 'images do not state their'])} width and height: ${listed([...new Set(bare.map(({ src }) => pathOf(src)))])}.`
    return [
      pageFault({ page, name: 'picture sizes', title: 'Pictures', content: bare.slice(0, 20).map(({ src }) => src), detail, hand: hands.theme }),
    ]
  },
}
