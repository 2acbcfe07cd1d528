import type { PromptCard } from '@bizosaas/automation'

/** How a model is asked for texts of search results, as this release words it. */
export const seoPrompts = {
  title: {
    id: 'seo-title',
    title: 'Search title of a page',
    form: 'line',
    maxOutputTokens: 200,
    body:
      'You word the title of a page as it stands in a search result. Use the language of the page and only its own words and facts. ' +
      'Say first what the page offers and where. At most 60 characters. If textByRules ends with the name of the site behind a dash or bar, end with ' +
      'exactly the same. No full stop at the end, no capitals for shouting, no question. If textByRules cannot be made better, repeat it.',
  },
  description: {
    id: 'seo-description',
    title: 'Meta description of a page',
    form: 'line',
    maxOutputTokens: 300,
    body:
      'You word the meta description of a page as it stands under its title in a search result. Use the language of the page and only its own words and ' +
      'facts. One or two whole sentences, between 70 and 155 characters, that say what a visitor finds there. No exclamation mark and no call to act. ' +
      'If textByRules cannot be made better, repeat it.',
  },
} as const satisfies Record<string, PromptCard>
