/**
 * Tells a page's own content from what a theme puts around every page, while the page is still being read: each fact keeps the marks of the
 * elements around it, and which of them count is known at the end.
 */
export const marks = { editor: 1, main: 2, article: 4, around: 8, header: 16, noProse: 32, silent: 64, svg: 128 } as const

/** What the attributes of an element give to everything inside it. */
export function marksIn(attributes: Readonly<Record<string, string>>): number {
  const found = roleMarks.get(attributes.role ?? '') ?? 0
  return isEditorRegion(attributes) ? found | marks.editor : found
}

const roleMarks: ReadonlyMap<string, number> = new Map([
  ['main', marks.main],
  ['navigation', marks.around],
  ['banner', marks.around],
])

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
