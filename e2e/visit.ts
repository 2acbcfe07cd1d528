export interface VisitedPage {
  readonly bytes: Buffer
  readonly html: string
  readonly title: string
  readonly description: string | null
  readonly headings: readonly string[]
  readonly menu: string
  /** The alternative text of each picture, by the last part of its address. */
  readonly alts: Readonly<Record<string, string>>
}

/** What an anonymous visitor is served, past every cache of ours. */
export async function visit(url: string): Promise<VisitedPage> {
  const response = await fetch(url, { headers: { accept: 'text/html' } })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  const bytes = Buffer.from(await response.arrayBuffer())
  const html = bytes.toString('utf8')
  const tags = (name: string) => html.match(new RegExp(`<${name}\\b[^>]*>`, 'gi')) ?? []
  const description = tags('meta').find((tag) => attribute(tag, 'name') === 'description')
  return {
    bytes,
    html,
    title: plain(/<title>([\s\S]*?)<\/title>/i.exec(html)?.[1] ?? ''),
    description: description === undefined ? null : attribute(description, 'content'),
    headings: html.match(/<h1\b[\s\S]*?<\/h1>/gi) ?? [],
    menu: /<nav\b[\s\S]*?<\/nav>/i.exec(html)?.[0] ?? '',
    alts: Object.fromEntries(tags('img').map((tag) => [lastPart(attribute(tag, 'src') ?? ''), attribute(tag, 'alt') ?? ''])),
  }
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag)
  return found === null ? null : plain(found[1] ?? found[2] ?? '')
}

function lastPart(address: string): string {
  return address.split('?')[0]?.split('/').at(-1) ?? address
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

function plain(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    return named[name ?? ''] ?? whole
  })
}
