/** How a site puts its name behind its titles. */
export interface TitlePattern {
  /** Separator and name, e.g. ` – Aire Plumbing`; '' where there is no pattern. */
  readonly suffix: string
  strip(title: string): string
}

const separators = /\s+[|–—\-·»•]\s+/

/** The ending that most titles share, else the site's own name behind its usual separator. */
export function titlePattern(titles: readonly { title: string; siteName: string | null }[]): TitlePattern {
  const endings = new Map<string, number>()
  for (const { title } of titles) {
    const ending = endingOf(title)
    if (ending !== null) endings.set(ending, (endings.get(ending) ?? 0) + 1)
  }
  const [suffix = '', count = 0] = [...endings].sort((a, b) => b[1] - a[1])[0] ?? []
  const isShared = count >= 2 && count >= titles.length * 0.3
  const names = [isShared ? suffix.replace(separators, '') : null, ...titles.map(({ siteName }) => siteName)].filter(
    (name) => name !== null && name !== '',
  )
  const shared = isShared ? suffix : ''
  return { suffix: shared, strip: (title) => stripName({ title, name: names[0] ?? null }) }
}

function endingOf(title: string): string | null {
  const matches = [...title.matchAll(new RegExp(separators, 'g'))]
  const last = matches.at(-1)
  return last === undefined ? null : title.slice(last.index)
}

/** The name goes whatever the separator and on whichever side: an editor may have typed it otherwise than the theme. */
function stripName({ title, name }: { title: string; name: string | null }): string {
  if (name === null) return title.trim()
  const ending = endingOf(title)
  if (ending !== null && ending.replace(separators, '').trim() === name) return title.slice(0, -ending.length).trim()
  const [beginning, ...rest] = title.split(separators)
  return rest.length > 0 && beginning?.trim() === name ? title.slice(title.indexOf(rest[0] ?? '', name.length)).trim() : title.trim()
}
