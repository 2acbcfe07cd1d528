import { hands, type PageRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

export const imageSizeMissing: PageRule = {
  code: 'image-size-missing',
  look(page) {
    const bare = page.facts.images.filter(({ isInContent, width, height }) => isInContent && ((width ?? '') === '' || (height ?? '') === ''))
    if (!page.isShown || bare.length === 0) return []
    const detail = `${bare.length === 1 ? 'A picture' : `${bare.length} pictures`} in the content ${bare.length === 1 ? 'does' : 'do'} not say how large ${bare.length === 1 ? 'it is' : 'they are'}, so the text jumps while the page loads.`
    return [
      pageFault({ page, name: 'picture sizes', title: 'Pictures', content: bare.slice(0, 20).map(({ src }) => src), detail, hand: hands.editor }),
    ]
  },
}
