import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { Parser } from 'htmlparser2'
import { type ElementKind, kindOf } from './element-kinds.ts'
import { marks, marksIn } from './in-content.ts'

type Attributes = Readonly<Record<string, string>>

/** An element with text, as it was found; its text is known once it has ended. */
export interface ScannedElement {
  readonly name: string
  readonly attributes: Attributes
  /** Marks of the elements around it. */
  readonly carried: number
  /** Its place among everything scanned. */
  readonly at: number
  text: string
  /** A picture with an alternative text stands in it. */
  hasAlt: boolean
}

export interface ScannedImage {
  readonly attributes: Attributes
  readonly carried: number
  readonly at: number
  /** The figure around it. */
  readonly figure: { caption: string | null } | null
}

/** Everything one pass over the HTML brings, in the order of the document. */
export interface Scan {
  /** All marks that occurred. */
  seen: number
  language: string | null
  title: string | null
  bodyClasses: string
  readonly metas: Attributes[]
  readonly linkElements: Attributes[]
  readonly bases: string[]
  readonly scripts: string[]
  readonly frames: string[]
  readonly jsonLd: string[]
  readonly headings: ScannedElement[]
  readonly paragraphs: ScannedElement[]
  readonly anchors: ScannedElement[]
  readonly images: ScannedImage[]
  /** The text a reader sees, in pieces, each with its marks. */
  readonly pieces: { readonly texts: string[]; readonly carried: number[] }
}

interface Open {
  readonly name: string
  readonly kind: ElementKind
  readonly inside: number
  readonly element: ScannedElement | null
  readonly figure: { caption: string | null } | null
  readonly from: number
}

const longestJsonLd = 100_000
/** Browsers make no deeper tree than 512. The parser looks through all that is open at each end tag: without a limit a small page takes minutes. */
const deepest = 1_000
/** Of an element, before white space is taken out: one that is never closed holds the rest of the page. */
const longestText = 20_000

/** Reads HTML once, as a stream of tags: no tree is built. Never throws: HTML has no wrong form. What is nested deeper than any page is not read. */
export function scanPage(html: string): Scan {
  const scan: Scan = {
    seen: 0,
    language: null,
    title: null,
    bodyClasses: '',
    metas: [],
    linkElements: [],
    bases: [],
    scripts: [],
    frames: [],
    jsonLd: [],
    headings: [],
    paragraphs: [],
    anchors: [],
    images: [],
    pieces: { texts: [], carried: [] },
  }
  const state: State = { scan, stack: [], titleText: [], inside: 0, figure: null, isHeadOver: false, raw: null, at: 0 }
  // Left to the parser, it would look for entities character by character; without, it leaps from tag to tag.
  const parser = new Parser(
    createScanner(state, () => parser.pause()),
    { decodeEntities: false },
  )
  parser.end(html)
  while (state.stack.length > 0) close(state)
  return scan
}

/** Where the scanner stands. */
interface State {
  readonly scan: Scan
  readonly stack: Open[]
  readonly titleText: string[]
  /** Marks of all elements that are open. */
  inside: number
  figure: Open['figure']
  /** A title that comes later belongs to something else. */
  isHeadOver: boolean
  /** What the text that comes next is, where it is not for a reader. */
  raw: 'title' | 'json-ld' | null
  at: number
}

function createScanner(state: State, stop: () => void) {
  return {
    onopentag(name: string, attributes: Attributes) {
      open(state, name, attributes)
      if (state.stack.length >= deepest) stop()
    },
    ontext: (text: string) => takeText(state, text),
    onclosetag: () => close(state),
  }
}

function open(state: State, name: string, written: Attributes): void {
  const { scan, stack, inside, figure } = state
  const kind = kindOf(name)
  const attributes = kind.isTelling ? decoded(written) : written
  state.at += 1
  if (kind.isBlock) push(state, ' ')
  const element = kind.text === null ? null : { name, attributes, carried: inside, at: state.at, text: '', hasAlt: false }
  if (element !== null) keepText(scan, kind, element)
  if (kind.isTelling) tellers[name]?.(state, attributes)
  stack.push({ name, kind, inside, element, figure, from: scan.pieces.texts.length })
  if (name === 'figure') state.figure = { caption: null }
  if (name === 'title' && !state.isHeadOver && (inside & marks.svg) === 0 && scan.title === null) state.raw = 'title'
  const own = kind.marks | marksIn(attributes)
  scan.seen |= own
  state.inside |= own
}

/** Lazy loaders put a copy of each picture into a noscript: it is the same picture. */
function seeImage({ scan, stack, inside, figure, at }: State, attributes: Attributes): void {
  if ((inside & marks.silent) !== 0) return
  scan.images.push({ attributes, carried: inside, at, figure })
  if ((attributes.alt ?? '').trim() === '') return
  for (const { element } of stack) if (element !== null) element.hasAlt = true
}

function seeScript(state: State, { src, type }: Attributes): void {
  const { scan } = state
  if (src !== undefined) scan.scripts.push(src)
  if (type?.trim().toLowerCase() !== 'application/ld+json') return
  state.raw = 'json-ld'
  scan.jsonLd.push('')
}

function takeText(state: State, written: string): void {
  const { scan, raw, titleText, inside } = state
  // What stands in a script is no HTML: there `&amp;` is five characters.
  if (raw === 'json-ld') scan.jsonLd[scan.jsonLd.length - 1] = `${scan.jsonLd.at(-1)}${written}`.slice(0, longestJsonLd)
  const isRead = (inside & marks.silent) === 0
  if (raw !== 'title' && !isRead) return
  const text = written.includes('&') ? decodeHTML(written) : written
  if (raw === 'title') titleText.push(text)
  if (isRead) push(state, text)
}

/** Most attributes are as they were written. */
function decoded(written: Attributes): Attributes {
  if (!Object.values(written).some((value) => value.includes('&'))) return written
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, decodeHTMLAttribute(value)]))
}

function push({ scan: { pieces }, inside }: State, text: string): void {
  pieces.texts.push(text)
  pieces.carried.push(inside)
}

function close(state: State): void {
  const { scan, stack, titleText } = state
  const ended = stack.pop()
  if (ended === undefined) return
  const { name, kind, element } = ended
  if (state.raw === 'title' && name === 'title') scan.title = collapse(titleText.join(''))
  if (name === 'title' || name === 'script') state.raw = null
  if (name === 'head') state.isHeadOver = true
  if (element !== null) endText(state, ended, element)
  state.figure = ended.figure
  state.inside = ended.inside
  if (kind.isBlock) push(state, ' ')
}

function endText({ scan, figure }: State, { kind, from }: Open, element: ScannedElement): void {
  element.text = collapse(textSince(scan, from))
  if (kind.text === 'caption' && figure !== null && figure.caption === null) figure.caption = element.text
}

function textSince({ pieces: { texts } }: Scan, from: number): string {
  let text = texts[from] ?? ''
  for (let at = from + 1; at < texts.length && text.length < longestText; at += 1) text += texts[at]
  return text.slice(0, longestText)
}

/** What elements say by their attributes, by name. */
const tellers: Readonly<Record<string, (state: State, attributes: Attributes) => void>> = {
  img: seeImage,
  script: seeScript,
  meta: ({ scan }, attributes) => scan.metas.push(attributes),
  link: ({ scan }, attributes) => scan.linkElements.push(attributes),
  iframe: ({ scan }, { src }) => src !== undefined && scan.frames.push(src),
  base: ({ scan }, { href }) => href !== undefined && scan.bases.push(href),
  html: ({ scan }, { lang }) => {
    scan.language ??= lang?.trim() || null
  },
  body: (state, attributes) => {
    state.isHeadOver = true
    state.scan.bodyClasses ||= attributes.class ?? ''
  },
}

function keepText(scan: Scan, { text }: ElementKind, element: ScannedElement): void {
  if (text === 'paragraph') scan.paragraphs.push(element)
  else if (text === 'anchor') scan.anchors.push(element)
  else if (text === 'heading') scan.headings.push(element)
}

const unevenSpace = / {2}|[^\S ]/

/** White space as a reader sees it. Most texts are so already: looking costs less than replacing. */
export function collapse(text: string): string {
  return (unevenSpace.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}
