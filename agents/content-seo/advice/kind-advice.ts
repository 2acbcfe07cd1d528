import type { FindingAdvice } from '@bizosaas/automation'

const areas = {
  secure: 'Secure connection',
  settings: 'Security settings',
  titles: 'Titles and descriptions',
  engines: 'What search engines are told',
  sitemap: 'Sitemap and access for search engines',
  links: 'Links',
  images: 'Images',
  text: 'Text and headings',
  speed: 'Server speed and errors',
  phones: 'Use on a phone',
  languages: 'Languages',
} as const

/** As it is written down: whatever is usual may be left out. */
export interface KindAdvice extends Pick<FindingAdvice, 'meaning' | 'remedy'> {
  readonly area: keyof typeof areas
  readonly unit?: FindingAdvice['unit']
  /** What was read says no more than the title. */
  readonly saysItAll?: true
}

/** What is read of a kind; what it costs and how large mending it is stand in tables of their own. */
export function toAdvice({
  meaning,
  remedy,
  area,
  unit,
  saysItAll,
}: KindAdvice): Pick<FindingAdvice, 'meaning' | 'remedy' | 'area' | 'unit' | 'hasExample'> {
  return {
    ...{ meaning, remedy, area: areas[area] },
    ...{ unit: unit ?? 'page', hasExample: saysItAll !== true },
  }
}
