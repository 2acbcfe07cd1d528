/** The name in a title's ending: ` – Aire Plumbing` is Aire Plumbing. */
export function siteName(suffix: string): string {
  return suffix.replace(/^\s*[|–—\-·»•]\s+/, '').trim()
}

/** A title with the site's ending, once: where the name stands in the title already, or is all of it, nothing is put behind. */
export function withEnding(own: string, suffix: string): string {
  return hasName(own, siteName(suffix)) ? own : own + suffix
}

/** A heading without the name behind it, which the ending brings anyway: "Boiler repair by Aire Plumbing". */
export function withoutName(own: string, name: string): string {
  if (name === '' || !hasName(own, name)) return own
  const behind = new RegExp(
    `(?:\\s*[|–—·,:-]\\s*|\\s+(?:by|with|from|at|bei|beim|von|vom|mit|im|in der)\\s+(?:der |dem |the )?)${escaped(name)}$`,
    'iu',
  )
  return own.replace(behind, '').trim()
}

export function hasName(own: string, name: string): boolean {
  return name !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu').test(own)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
