import type { PageView } from '../page-view.ts'

const germanPostcode =
  /(?:^|[,–·|]\s*|\bD-)\d{5}\s+((?:Bad |Sankt |St\. )?\p{Lu}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)*(?: (?:am|an der|im|bei|ob der) \p{Lu}\p{Ll}+)?)/gu
const britishPostcode = /(\p{Lu}[\p{Ll}-]+(?: \p{Lu}\p{Ll}+)?),? [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/gu
const englishMention =
  /\bin (\p{Lu}[\p{Ll}]+(?:(?:-| )(?:\p{Lu}\p{Ll}+|on|upon|under|le)){0,3})(?=[.,;!?]|$| (?:and|since|for|from|with|or|on|near|at|by|is|are)\b)/gu
/** "our workshop in Skipton", "unsere Werkstatt in Husum" */
const premises =
  /\b(?:our (?:own )?(?:workshop|shop|studio|office|practice|surgery|kitchen|bakery|garage|store|showroom|clinic|salon|restaurant|café)|unser(?:e[mnr]?)? (?:Werkstatt|Laden|Praxis|Büro|Atelier|Studio|Geschäft|Backstube|Kanzlei|Salon|Restaurant|Hof|Ausstellung)) in (\p{Lu}[\p{Ll}]+(?:-\p{Lu}\p{Ll}+)*)/gu
const noPlaces =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|Winter|English|German|French|Spanish|Italian|Latin|Christmas|Easter|Advent|Lent)\b/

/** The one place a page says it is in: by its structured data, by an address with a postcode, by naming its
 * own premises there, or by saying it twice. null where it says none or several. */
export function placeOf({ facts }: PageView): string | null {
  const data = facts.structuredData.flatMap((block) => (block.ok ? localities(block.data) : []))
  if (data.length > 0) return single(data)
  const texts = [...facts.paragraphs, ...facts.headings.map((heading) => heading.text)]
  const addressed = texts.flatMap((text) => [...found(text, germanPostcode), ...found(text, britishPostcode)])
  if (addressed.length > 0) return single(addressed)
  const own = texts.flatMap((text) => found(text, premises))
  if (own.length > 0) return single(own)
  const mentioned = texts.flatMap((text) => found(text, englishMention)).filter((name) => !noPlaces.test(name))
  return mentioned.length >= 2 ? single(mentioned) : null
}

function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name]))
}

function single(names: readonly string[]): string | null {
  const [name, ...others] = new Set(names)
  return name === undefined || others.length > 0 ? null : name
}

const deepest = 6

/** Every `addressLocality` of a JSON-LD block. */
function localities(data: unknown, depth = 0): readonly string[] {
  if (typeof data !== 'object' || data === null || depth > deepest) return []
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'addressLocality' && typeof value === 'string' && value !== '' ? [value] : localities(value, depth + 1),
  )
}
