import type { PageView } from '../page-view.ts'

export function headingFact(page: PageView) {
  return { name: 'headings', title: `Headings of ${page.path}`, content: page.facts.headings.map(({ level, text }) => `h${level} ${text}`) }
}
