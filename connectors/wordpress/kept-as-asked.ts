/**
 * The content as it was asked for, where the site keeps it with the spelling of its own: WordPress adds `rel="noopener"` to links that open a window,
 * and writes ` />`, `&amp;` and quoted attributes for users whose HTML it filters. Anything else that differs was not kept, and stays visible as it is.
 */
export function keptAsAsked<Fields extends { readonly content: string }>({
  found,
  asked,
}: {
  found: Fields | null
  asked: string | undefined
}): Fields | null {
  if (found === null || asked === undefined || spelled(found.content) !== spelled(asked)) return found
  return { ...found, content: asked }
}

function spelled(html: string): string {
  return html
    .replace(/<a\b[^>]*\starget=[^>]*>/gi, withoutNoopener)
    .replace(/\s*\/>/g, '>')
    .replace(/(\s[\w-]+)=([^\s"'>]+)(?=[\s>])/g, '$1="$2"')
    .replace(/;\s*"/g, '"')
    .replace(/&(?!#?\w+;)/g, '&amp;')
}

function withoutNoopener(tag: string): string {
  return tag.replace(/\srel=(["'])([^"']*)\1/i, (_all, quote: string, value: string) => {
    const rest = value.split(/\s+/).filter((token) => token !== 'noopener' && token !== '')
    return rest.length === 0 ? '' : ` rel=${quote}${rest.join(' ')}${quote}`
  })
}
