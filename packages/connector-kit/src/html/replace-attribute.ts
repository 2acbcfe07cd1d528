import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** An element as it stands in the source, with its attributes as a reader would see them. */
export interface SourceElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  /** Counts elements of this tag from 0, in source order. */
  readonly index: number
}

export interface ReplaceAttribute {
  readonly html: string
  /** The first element it says yes to is changed. */
  readonly element: (element: SourceElement) => boolean
  readonly name: string
  readonly value: string
}

/**
 * Sets one attribute of one element and leaves every other byte as it is: comments, block markup, odd spacing, unclosed tags.
 * Null when no element fits. `before` is the old value, null when the attribute was not there.
 *
 * @example
 * replaceAttribute({ html, element: ({ tag, attributes }) => tag === 'img' && attributes.src === src, name: 'alt', value: 'A blue van' })
 */
export function replaceAttribute({ html, element, name, value }: ReplaceAttribute): { html: string; before: string | null } | null {
  const found = elementsOf(html).find(({ seen }) => element(seen))
  const location = found?.node.sourceCodeLocation
  if (found === undefined || location === null || location === undefined) return null
  const tagStart = location.startTag ?? location
  const written = `${name}="${escapeAttribute(value)}"`
  const place = location.attrs?.[name]
  if (place !== undefined) {
    return { html: splice({ html, from: place.startOffset, to: place.endOffset, text: written }), before: found.seen.attributes[name] ?? '' }
  }
  const at = tagStart.startOffset + 1 + found.node.tagName.length
  return { html: splice({ html, from: at, to: at, text: ` ${written}` }), before: null }
}

/** Every element of a fragment in source order; what has no place in the source (made up by the parser) is left out. */
export function listElements(html: string): readonly SourceElement[] {
  return elementsOf(html).map(({ seen }) => seen)
}

function elementsOf(html: string): { node: Element; seen: SourceElement }[] {
  const nodes: Element[] = []
  collect({ node: parseFragment(html, { sourceCodeLocationInfo: true }), into: nodes })
  const counts = new Map<string, number>()
  return nodes.map((node) => {
    const index = counts.get(node.tagName) ?? 0
    counts.set(node.tagName, index + 1)
    return { node, seen: { tag: node.tagName, index, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) } }
  })
}

function collect({ node, into }: { node: Node; into: Element[] }): void {
  if ('tagName' in node && node.sourceCodeLocation) into.push(node)
  if ('content' in node) collect({ node: node.content, into })
  if ('childNodes' in node) for (const child of node.childNodes) collect({ node: child, into })
}

function splice({ html, from, to, text }: { html: string; from: number; to: number; text: string }): string {
  return html.slice(0, from) + text + html.slice(to)
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
