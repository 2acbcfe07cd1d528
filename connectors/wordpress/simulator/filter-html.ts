import { isAttributeKept, isTagKept } from '../kept-markup.ts'

/** What core takes out of the content of a user without `unfiltered_html`: tags and attributes that are not on its list. The text inside a tag stays. */
export function filterHtml(html: string): string {
  return html.replace(/<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi, (all, slash: string, name: string, rest: string) => {
    const tag = name.toLowerCase()
    if (!isTagKept(tag)) return ''
    return slash === '/' ? all : `<${name}${rest.replace(attribute, (whole: string, ...parts: string[]) => keptAttribute({ tag, whole, parts }))}>`
  })
}

const attribute = /\s+([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g

function keptAttribute({ tag, whole, parts: [name = '', double, single, bare] }: { tag: string; whole: string; parts: string[] }): string {
  return isAttributeKept({ tag, name: name.toLowerCase(), value: double ?? single ?? bare ?? '' }) ? whole : ''
}

/** Core adds this to links that open a window, whoever saves them. */
export function withNoopener(html: string): string {
  return html.replace(/<a\b[^>]*\starget=[^>]*>/gi, (tag) => (/\srel=/i.test(tag) ? tag : `${tag.slice(0, -1)} rel="noopener">`))
}
