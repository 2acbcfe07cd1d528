import type { SimulatedSeoPlugin, SiteState } from './state.ts'

const pluginKeys: Record<SimulatedSeoPlugin, { title: string; description: string }> = {
  yoast: { title: '_yoast_wpseo_title', description: '_yoast_wpseo_metadesc' },
  'rank-math': { title: 'rank_math_title', description: 'rank_math_description' },
  seopress: { title: '_seopress_titles_title', description: '_seopress_titles_desc' },
  'the-seo-framework': { title: '_genesis_title', description: '_genesis_description' },
}

/** The keys in which the site keeps its search texts, whoever keeps them. */
export function keptKeys({ switches }: SiteState): { title: string; description: string } | null {
  if (switches.seoPlugin !== null) return pluginKeys[switches.seoPlugin]
  return switches.companion ? { title: '_bizosaas_seo_title', description: '_bizosaas_seo_description' } : null
}

/** The keys that REST shows and takes: only the companion registers them. Everything else is dropped without a word. */
export function seoKeys(state: SiteState): { title: string; description: string } | null {
  return state.switches.companion ? keptKeys(state) : null
}
