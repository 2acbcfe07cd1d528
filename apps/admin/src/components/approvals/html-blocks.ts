export interface HtmlPiece {
  readonly text: string
  /** Where it leads; null for plain text. */
  readonly href: string | null
}

export interface HtmlBlock {
  readonly kind: 'heading' | 'paragraph' | 'item'
  /** Of a heading, else 0. */
  readonly level: number
  readonly pieces: readonly HtmlPiece[]
}

const kinds: Readonly<Record<string, HtmlBlock['kind']>> = { h: 'heading', l: 'item' }
const parted = /<(h([1-6])|p|li|td|th|blockquote|figcaption|div)\b[^>]*>|<\/(?:h[1-6]|p|li|td|th|blockquote|figcaption|div)>/i

/** The readable part of some HTML, block by block: what a visitor reads, never run as HTML. */
export function htmlBlocks(html: string): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = []
  let rest = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
  let open = blockOf(undefined)
  for (let found = parted.exec(rest); found !== null; found = parted.exec(rest)) {
    blocks.push({ ...open, pieces: piecesOf(rest.slice(0, found.index)) })
    open = blockOf(found)
    rest = rest.slice(found.index + found[0].length)
  }
  blocks.push({ ...open, pieces: piecesOf(rest) })
  return blocks.filter(({ pieces }) => pieces.some(({ text }) => text.trim() !== ''))
}

function blockOf(tag: RegExpExecArray | undefined): Pick<HtmlBlock, 'kind' | 'level'> {
  const name = tag?.[1]?.toLowerCase() ?? ''
  return { kind: name === 'p' ? 'paragraph' : (kinds[name.charAt(0)] ?? 'paragraph'), level: Number(tag?.[2] ?? 0) }
}

const link = /<a\b[^>]*\bhref=(["'])(.*?)\1[^>]*>([\s\S]*?)<\/a>/gi

function piecesOf(html: string): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = []
  let from = 0
  for (const { index, 0: whole, 2: href = '', 3: inner = '' } of html.matchAll(link)) {
    pieces.push({ text: textOf(html.slice(from, index)), href: null }, { text: textOf(inner), href: textOf(href) })
    from = index + whole.length
  }
  return [...pieces, { text: textOf(html.slice(from)), href: null }].filter(({ text }) => text !== '')
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|nbsp));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
}
