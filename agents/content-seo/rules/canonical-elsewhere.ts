import { hands, type Rule } from '../fault.ts'

export const canonicalElsewhere: Rule = {
  code: 'canonical-elsewhere',
  find: ({ pages }) =>
    pages
      .filter(({ isCopy, isNoindex }) => isCopy && !isNoindex)
      .map((page) => ({
        page,
        detail: `The page names ${page.facts.canonical} as its real address, so search engines leave it out.`,
        fact: { name: 'canonical', title: `Canonical address of ${page.path}`, content: page.facts.canonical },
        mend: { kind: 'other-hand', hand: hands.seoPlugin },
      })),
}
