import { hands, type PageRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

const longestMs = 2_000

export const pageSlow: PageRule = {
  code: 'page-slow',
  look(page) {
    const { elapsedMs } = page.snapshot
    if (!page.isShown || elapsedMs <= longestMs) return []
    const detail = `The page took ${(elapsedMs / 1_000).toFixed(1)} seconds to arrive.`
    return [pageFault({ page, name: 'speed', title: 'Speed', content: { elapsedMs }, detail, hand: hands.theme })]
  },
}
