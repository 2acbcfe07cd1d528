import type { SiteTraits } from './site-traits.ts'
import { textWidth } from './text-width.ts'

const widest = 590

/** The title of a page without a fault: its topic and the name of the site, the name left out where both are too wide. */
export function titleOf({ topic, traits: { separator, name } }: { topic: string; traits: Pick<SiteTraits, 'separator' | 'name'> }): string {
  const whole = `${topic}${separator}${name}`
  return textWidth(whole, 20) <= widest ? whole : topic
}
