export interface PageHead {
  /** As a person reads it, with entities resolved as far as WordPress writes them. */
  title: string | null
  descriptions: string[]
}

/** Title and meta descriptions of a page, for tests. */
export function headOfPage(html: string): PageHead {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]
  const descriptions = [...html.matchAll(/<meta name="description" content="([^"]*)"/g)].map((match) => plain(match[1] ?? ''))
  return { title: title === undefined ? null : plain(title), descriptions }
}

function plain(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) => (code ? String.fromCodePoint(Number(code)) : (named[name] ?? whole)))
}
