/** What a card says about a group of changes of one kind; figures and places are filled in by the grouping. */
export interface ProposalWords {
  /** Noun of one change, singular and plural. */
  readonly title: (count: number) => string
  readonly why: string
  readonly solution: string
  readonly pros: readonly string[]
  readonly cons: readonly string[]
}

const pages = (count: number) => (count === 1 ? '1 page' : `${count} pages`)
/** What each of the pages has one of: "the title of 1 page", "the titles of 2 pages". */
const ofPages = (noun: string, count: number) => `the ${noun}${count === 1 ? '' : 's'} of ${pages(count)}`
const forPages = (noun: string, count: number) => `${count === 1 ? `a ${noun}` : `${noun}s`} for ${pages(count)}`
const ownOfPages = (noun: string, count: number) => `${pages(count)} a ${noun} of ${count === 1 ? 'its' : 'their'} own`
const titleCons = ['Search engines may still show another title.']
const descriptionCons = ['Search engines may still pick another piece of text.']

const words: Readonly<Record<string, ProposalWords>> = {
  'title-missing': {
    title: (count) => `Write ${forPages('title', count)}`,
    why: 'Without a title a search result shows an address or a guess.',
    solution: 'Set the search title of each page from its own heading and first words.',
    pros: ['Each result says what the page is about.', 'Only the search title changes, no visible heading.'],
    cons: titleCons,
  },
  'title-duplicate': {
    title: (count) => `Give ${ownOfPages('title', count)}`,
    why: 'Pages with the same title compete with each other, and a searcher cannot tell them apart.',
    solution: 'Keep the title where it fits best and set another on the other pages, from their own address and words.',
    pros: ['A searcher can tell the pages apart.', 'The visible headings stay as they are.'],
    cons: titleCons,
  },
  'title-too-long': {
    title: (count) => `Shorten ${ofPages('title', count)}`,
    why: 'A search result cuts a title after about 600 pixels, so the end is never read.',
    solution: 'End each search title where a clause ends, with the name of the site behind it.',
    pros: ['The whole title is read.', 'The visible headings stay as they are.'],
    cons: ['The search title says less than the heading.', ...titleCons],
  },
  'title-too-short': {
    title: (count) => `Say more in ${ofPages('title', count)}`,
    why: 'One word in a title leaves most of the room in a search result unused.',
    solution: 'Set a search title that adds the page’s own topic words, in the pattern the site uses.',
    pros: ['The result says what is on the page before it is opened.', 'The visible headings stay as they are.'],
    cons: titleCons,
  },
  'description-missing': {
    title: (count) => `Write ${forPages('description', count)}`,
    why: 'Without a description a search engine picks a piece of the page, often a menu or half a sentence.',
    solution: 'Set a description from the first whole sentences of each page, in the width of a search result.',
    pros: ['The result reads as the page was meant.', 'Nothing on the page itself changes.'],
    cons: descriptionCons,
  },
  'description-duplicate': {
    title: (count) => `Give ${ownOfPages('description', count)}`,
    why: 'The same description on several pages is right for at most one of them.',
    solution: 'Set a description from the first whole sentences of each page.',
    pros: ['Each result speaks of its own page.', 'Nothing on the pages themselves changes.'],
    cons: descriptionCons,
  },
  'description-too-long': {
    title: (count) => `Shorten ${ofPages('description', count)}`,
    why: 'A search result cuts a description after about 160 characters.',
    solution: 'Set a description of whole sentences from the beginning of each page.',
    pros: ['The whole description is read.', 'Nothing on the page itself changes.'],
    cons: descriptionCons,
  },
  'description-too-short': {
    title: (count) => `Say more in ${ofPages('description', count)}`,
    why: 'A description of a few words leaves most of its room unused.',
    solution: 'Set a description from the first whole sentences of each page.',
    pros: ['The result says what is on the page.', 'Nothing on the page itself changes.'],
    cons: descriptionCons,
  },
  'image-alt-missing': {
    title: (count) => `Describe ${count === 1 ? '1 image' : `${count} images`}`,
    why: 'Who cannot see a picture hears its alt text; without one the picture says nothing to them or to an image search.',
    solution: 'Set the alt attribute of each picture in the text from its caption, or from its name and the words around it.',
    pros: ['The page can be followed without seeing it.', 'Only that attribute changes, every other character stays.'],
    cons: ['The text was made from words, not from looking at the picture: check that it fits.'],
  },
}

/** Throws for a code that no card was written for: a rule with a mend needs one. */
export function proposalWords(code: string): ProposalWords {
  const found = words[code]
  if (found === undefined) throw new TypeError(`no card is written for ${code}`)
  return found
}
