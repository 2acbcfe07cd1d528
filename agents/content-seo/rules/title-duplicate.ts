import type { Rule } from '../fault.ts'
import type { PageView } from '../page-view.ts'
import { distinctTitle } from '../words/compose-title.ts'
import { sameText } from './same-text.ts'
import { titleFact, titleMend, titlesOf } from './title-mend.ts'

export const titleDuplicate: Rule = {
  code: 'title-duplicate',
  find({ shown, pattern }) {
    const taken = new Set(titlesOf(shown))
    return sameText(shown, ({ facts }) => facts.title).flatMap(({ text, pages }) => {
      const keeper = pages.find(isNamedSo) ?? pages[0]
      return pages
        .filter((page) => page !== keeper)
        .map((page) => {
          const title = distinctTitle({ page, suffix: pattern.suffix, taken })
          if (title !== null) taken.add(title)
          return {
            page,
            detail: `The title “${text}” stands on ${pages.length} pages, also on ${keeper?.path}.`,
            fact: titleFact(page),
            mend: titleMend({ page, title, otherwise: 'Neither its address nor its text tells the page from its namesake.' }),
          }
        })
    })
  },
}

/** The page whose address is the title keeps it. */
function isNamedSo({ path, ownTitle }: PageView): boolean {
  const slug =
    path
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? ''
  return slug === ownTitle.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
}
