import type { MappedTerm } from './map-terms.ts'

/** A term with what its searches came to, in one sentence. */
export function figuresOf({ term, queries, impressions, clicks, position }: MappedTerm): string {
  const searches = queries.length === 1 ? 'one search' : `${queries.length} searches`
  const place = position === null ? '' : ` at place ${position}`
  return `“${term}” stands for ${searches}, shown ${impressions} times${place} and clicked ${clicks} times.`
}
