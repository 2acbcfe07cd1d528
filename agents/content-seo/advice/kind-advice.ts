import type { FindingAdvice } from '@bizosaas/automation'

const areas = {
  secure: 'Secure connection',
  titles: 'Titles and descriptions',
  engines: 'What search engines are told',
  sitemap: 'Sitemap and access for search engines',
  links: 'Links between pages',
  images: 'Images',
  text: 'Text and headings',
  speed: 'Speed and errors',
  phones: 'Use on a phone',
  languages: 'Languages',
} as const

/** As it is written down: whatever is usual may be left out. */
export interface KindAdvice extends Pick<FindingAdvice, 'meaning' | 'remedy' | 'effort'> {
  readonly area: keyof typeof areas
  /** One setting mends all cases. */
  readonly isOneSetting?: true
  readonly unit?: FindingAdvice['unit']
  /** What was read says no more than the title. */
  readonly saysItAll?: true
}

/** The advice whole, but for what the kind costs. */
export function toAdvice({ meaning, remedy, effort, area, isOneSetting, unit, saysItAll }: KindAdvice): Omit<FindingAdvice, 'harm' | 'rank'> {
  return {
    ...{ meaning, remedy, effort, area: areas[area] },
    ...{ isPerCase: isOneSetting !== true && unit !== 'site', unit: unit ?? 'page', hasExample: saysItAll !== true },
  }
}
