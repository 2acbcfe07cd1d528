import { marks } from './in-content.ts'

/** What the scanner knows of an element by its name. */
export interface ElementKind {
  /** Its text stands apart from what comes before and after it. */
  readonly isBlock: boolean
  /** What its text is; null where nobody asks for it. */
  readonly text: 'heading' | 'paragraph' | 'anchor' | 'caption' | 'title' | null
  /** The values of its attributes are kept. */
  readonly isTelling: boolean
  /** What it gives to everything inside it, whatever its attributes say. */
  readonly marks: number
}

const headings = 'h1 h2 h3 h4 h5 h6'
const blocks = `p div li ul ol section article td th tr figcaption figure dt dd main header footer br ${headings}`
const telling = 'html base meta link script iframe body a img'
const texts = [
  ['heading', headings],
  ['paragraph', 'p'],
  ['anchor', 'a'],
  ['caption', 'figcaption'],
  ['title', 'title'],
] as const
const marked = [
  [marks.main, 'main'],
  [marks.article, 'article'],
  [marks.around, 'nav aside footer'],
  [marks.header, 'header'],
  [marks.noProse, 'form figure blockquote'],
  [marks.silent, 'script style noscript template svg iframe head'],
  [marks.svg, 'svg'],
] as const

const plain: ElementKind = { isBlock: false, text: null, isTelling: false, marks: 0 }
const kinds = new Map([blocks, telling, ...[...texts, ...marked].map(([, names]) => names)].flatMap(namesIn).map((name) => [name, kindNamed(name)]))

/** One look-up for each element: a page has thousands. */
export function kindOf(name: string): ElementKind {
  return kinds.get(name) ?? plain
}

function kindNamed(name: string): ElementKind {
  const isIn = (names: string) => namesIn(names).includes(name)
  return {
    isBlock: isIn(blocks),
    text: texts.find(([, names]) => isIn(names))?.[0] ?? null,
    isTelling: isIn(telling),
    marks: marked.reduce((given, [mark, names]) => (isIn(names) ? given | mark : given), 0),
  }
}

function namesIn(list: string): readonly string[] {
  return list.split(' ')
}
