import { type AnyNode, type Element, isTag, isText } from 'domhandler'

const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'head'])

/** The text a reader sees, white space collapsed. */
export function domText(node: AnyNode): string {
  const parts: string[] = []
  collect(node, parts)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

function collect(node: AnyNode, parts: string[]): void {
  if (isText(node)) parts.push(node.data)
  if (!('children' in node)) return
  if (isTag(node) && silent.has(node.name)) return
  if (isTag(node) && (blocks.has(node.name) || node.name === 'br')) parts.push(' ')
  for (const child of node.children) collect(child, parts)
  if (isTag(node) && blocks.has(node.name)) parts.push(' ')
}

const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'section',
  'article',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'th',
  'tr',
  'figcaption',
  'figure',
  'dt',
  'dd',
  'main',
  'header',
  'footer',
])

/** The nearest element around a node that fits, or null. */
export function closest(node: AnyNode, fits: (element: Element) => boolean): Element | null {
  for (let parent = node.parent; parent !== null; parent = parent.parent) if (isTag(parent) && fits(parent)) return parent
  return null
}
