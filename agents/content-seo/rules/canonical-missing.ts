import { hands, type Rule } from '../fault.ts'

export const canonicalMissing: Rule = {
  code: 'canonical-missing',
  find: ({ shown }) =>
    shown
      .filter(({ facts }) => facts.canonical === null)
      .map((page) => ({
        page,
        detail: 'The page does not say which address is its own, so copies with other parameters may count as pages.',
        fact: { name: 'canonical', title: `Canonical address of ${page.path}`, content: null },
        mend: { kind: 'other-hand', hand: hands.seoPlugin },
      })),
}
