/**
 * Tells a page's own content from what a theme puts around every page, while the page is still being read: each fact keeps the marks of the
 * elements around it, and which of them count is known at the end.
 */
export const marks = { editor: 1, main: 2, article: 4, around: 8, header: 16, noProse: 32, silent: 64, svg: 128 } as const

const silentNames = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'head'])
const aroundNames = new Set(['nav', 'aside', 'footer'])
const noProseNames = new Set(['form', 'figure', 'blockquote'])

/** The marks an element gives to everything inside it. */
export function marksOf(name: string, attributes: Readonly<Record<string, string>>): number {
  let found = roleMarks(attributes.role)
  if (name === 'main') found |= marks.main
  else if (name === 'article') found |= marks.article
  else if (aroundNames.has(name)) found |= marks.around
  else if (name === 'header') found |= marks.header | (attributes.role === 'banner' ? marks.around : 0)
  else if (noProseNames.has(name)) found |= marks.noProse
  if (silentNames.has(name)) found |= marks.silent
  if (name === 'svg') found |= marks.svg
  return isEditorRegion(attributes) ? found | marks.editor : found
}

function roleMarks(role: string | undefined): number {
  if (role === 'main') return marks.main
  return role === 'navigation' ? marks.around : 0
}

function isEditorRegion({ itemprop, class: classes }: Readonly<Record<string, string>>): boolean {
  if (itemprop === 'articleBody') return true
  return classes !== undefined && /(?:^|\s)(?:entry-content|wp-block-post-content)(?:\s|$)/.test(classes)
}

type Within = (carried: number) => boolean

/**
 * Whether what carries these marks stands in the content: main, else article, else the editor's region, else everything but header,
 * navigation, aside and footer.
 * @param seen all marks that occurred on the page
 */
export function inContent(seen: number): Within {
  return within([marks.main, marks.article, marks.editor].find((mark) => (seen & mark) !== 0))
}

/** Whether it stands in what an editor of the page wrote: the editor's own region where a theme marks one, else the content. */
export function inEditor(seen: number): Within {
  return (seen & marks.editor) === 0 ? inContent(seen) : within(marks.editor)
}

function within(region: number | undefined): Within {
  if (region === undefined) return (carried) => (carried & (marks.around | marks.header)) === 0
  return (carried) => (carried & region) !== 0 && (carried & marks.around) === 0
}
