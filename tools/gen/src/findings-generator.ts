import { findingAdvice, findingCodes } from '@bizosaas/agents'
import type { Generator } from './generator.ts'

const weights = { high: 'high', mid: 'middle', low: 'low' } as const
const costs = { out: 'keeps out', away: 'drives away', fewer: 'fewer come', polish: 'polish' } as const
const places = { page: 'a page', part: 'a link, picture or item of a page', site: 'the site' } as const

/** What a site can be told about, from the catalogue the rules obey. */
export const findingsGenerator: Generator = {
  name: 'findings',
  files: async () => new Map([['docs/findings.gen.md', text()]]),
}

function text(): string {
  const rows = Object.entries(findingCodes).map(
    ([code, { weight, place, definition }]) =>
      `| \`${code}\` | ${weights[weight]} | ${costs[findingAdvice[code]?.harm ?? 'polish']} | ${places[place]} | ${definition} |`,
  )
  const voids = Object.entries(findingAdvice).flatMap(([code, advice]) =>
    advice.voids.length === 0 ? [] : [`| \`${code}\` | ${advice.voids.map((one) => `\`${one}\``).join(', ')} |`],
  )
  return `# Findings

What the technical SEO specialist looks for. The sentence on the right says when exactly a fault is there; rules and their evaluation follow it and nothing else.

The weight is raised where a fault stands on the start page or on a quarter of all pages, and lowered where hardly anybody comes; a title of the start page that is missing
or short is raised twice; what keeps a page out of the search is raised on pages of the menu, too; polish is raised nowhere. Look-alike findings of one template are one item;
items are ranked by weight × cost × log₂(1 + pages), half as much again where the platform can mend them itself, then by what mending brings, and at most twelve are shown.
Weight: high 9, middle 3, low 1. Cost: *keeps out* (visitors or search engines) 12, *drives away* 4, *fewer come* 2, *polish* 1. Pages: the start page counts 6, one of the
menu (half of all pages link to it) 2, one that is five clicks away ½, a matter of the whole site 6.

*Shown page*: it answers 200 with HTML, is not noindex, and names no other address as canonical. *Content*: the editor's own region, else main, else article, else the body
without header, navigation, aside and footer. *Legal page*: imprint, privacy, terms and the like, by its main heading or its title.

| code | weight | cost | stands at | it is there when |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

## Two on one page

Of an audit the right one is not told of a page that has the left one: mending that does away with it, or would make its remedy wrong.

| has | is not told |
| --- | --- |
${voids.join('\n')}
`
}
