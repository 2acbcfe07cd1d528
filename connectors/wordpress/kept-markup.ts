import type { SourceElement } from '@bizosaas/connector-kit'

/**
 * What WordPress lets through in the content of a user without `unfiltered_html`: it knows what is allowed, and takes out all else. The list is what
 * 6.1 and 6.7 have in common, tried on both; a site may allow more by a plugin, which then only makes us more careful than we need be.
 */
const everywhere = [
  'aria-describedby',
  'aria-details',
  'aria-hidden',
  'aria-label',
  'aria-labelledby',
  'class',
  'dir',
  'id',
  'lang',
  'role',
  'style',
  'title',
  'xml:lang',
]
const plain =
  'abbr acronym address b bdo big br cite code dd dfn dl dt em fieldset i kbd mark rb rp rt rtc ruby s samp small strike strong sub sup title tt u var'
const aligned = 'article aside div figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup legend main nav p section span summary caption'
const cell = ['abbr', 'align', 'axis', 'bgcolor', 'char', 'charoff', 'colspan', 'headers', 'height', 'nowrap', 'rowspan', 'scope', 'valign', 'width']
const columns = ['align', 'char', 'charoff', 'span', 'valign', 'width']
const rows = ['align', 'char', 'charoff', 'valign']

const keptAttributes: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(plain.split(' ').map((tag) => [tag, []])),
  ...Object.fromEntries(aligned.split(' ').map((tag) => [tag, ['align']])),
  a: ['download', 'href', 'name', 'rel', 'rev', 'target'],
  area: ['alt', 'coords', 'href', 'nohref', 'shape', 'target'],
  audio: ['autoplay', 'controls', 'loop', 'muted', 'preload', 'src'],
  blockquote: ['cite'],
  button: ['disabled', 'name', 'type', 'value'],
  col: columns,
  colgroup: columns,
  del: ['datetime'],
  details: ['align', 'open'],
  font: ['color', 'face', 'size'],
  hr: ['align', 'noshade', 'size', 'width'],
  img: ['align', 'alt', 'border', 'height', 'hspace', 'loading', 'longdesc', 'src', 'usemap', 'vspace', 'width'],
  ins: ['cite', 'datetime'],
  label: ['for'],
  li: ['align', 'value'],
  map: ['name'],
  menu: ['type'],
  ol: ['reversed', 'start', 'type'],
  pre: ['width'],
  q: ['cite'],
  table: ['align', 'bgcolor', 'border', 'cellpadding', 'cellspacing', 'rules', 'summary', 'width'],
  tbody: rows,
  td: cell,
  textarea: ['cols', 'disabled', 'name', 'readonly', 'rows'],
  tfoot: rows,
  th: cell,
  thead: rows,
  tr: ['align', 'bgcolor', 'char', 'charoff', 'valign'],
  track: ['default', 'kind', 'label', 'src', 'srclang'],
  ul: ['type'],
  video: ['autoplay', 'controls', 'height', 'loop', 'muted', 'playsinline', 'poster', 'preload', 'src', 'width'],
}

const addresses = new Set(['href', 'src', 'cite', 'longdesc', 'poster', 'usemap'])
const protocols = /^(https?|ftps?|mailto|news|irc6?|ircs|gopher|nntp|feed|telnet|mms|rtsp|sms|svn|tel|fax|xmpp|webcal|urn)$/i
const styles =
  /^(background|background-color|border(-\w+)*|color|float|font(-\w+)*|(max-|min-)?(height|width)|gap|letter-spacing|line-height|list-style-type|margin(-\w+)?|overflow|padding(-\w+)?|text-(align|decoration|indent|transform)|vertical-align)$/i

export function isTagKept(tag: string): boolean {
  return tag in keptAttributes
}

export function isAttributeKept({ tag, name, value }: { tag: string; name: string; value: string }): boolean {
  const isKnown = everywhere.includes(name) || /^data-[\w-]+$/.test(name) || keptAttributes[tag]?.includes(name) === true
  if (!isKnown) return false
  if (name === 'style') return value.split(';').every(isDeclarationKept)
  return !addresses.has(name) || isAddressKept(value)
}

/** Names of what saving an element would lose, e.g. `<iframe>` or `onclick of <a>`. */
export function lostOf({ tag, attributes }: Pick<SourceElement, 'tag' | 'attributes'>): readonly string[] {
  if (!isTagKept(tag)) return [`<${tag}>`]
  const lost = Object.entries(attributes).filter(([name, value]) => !isAttributeKept({ tag, name, value }))
  return lost.map(([name]) => `${name} of <${tag}>`)
}

function isDeclarationKept(declaration: string): boolean {
  const [property = '', ...rest] = declaration.split(':')
  const value = rest.join(':').trim()
  if (property.trim() === '') return true
  const inner = value.replace(/\b(calc|var|min|max|minmax|clamp)\([^()]*\)/g, '')
  return styles.test(property.trim()) && !/[\\(&=}]|\/\*/.test(inner)
}

function isAddressKept(value: string): boolean {
  const protocol = /^\s*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]
  return protocol === undefined || protocols.test(protocol)
}
