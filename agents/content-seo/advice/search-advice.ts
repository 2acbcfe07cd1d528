import type { KindAdvice } from './kind-advice.ts'

/** How pages look in search results and what search engines are told. */
export const searchAdvice = {
  'title-missing': {
    area: 'titles',
    meaning: 'The title is the headline of a search result. Without one, the search engine makes something up, and fewer people click.',
    remedy: [
      'Write a title: what the page offers and, for a local business, where.',
      'Write a title for each page: what it offers and, for a local business, where.',
    ],
    saysItAll: true,
  },
  'title-duplicate': {
    area: 'titles',
    meaning: 'In search results the pages look alike: people cannot tell which one they need, and the pages compete with each other.',
    remedy: 'Give each page a title that says what only this page offers.',
  },
  'title-too-long': {
    area: 'titles',
    meaning: 'The end of the title does not show in search results.',
    remedy: ['Shorten the title and put the important words first.', 'Shorten the titles and put the important words first.'],
  },
  'title-too-short': {
    area: 'titles',
    meaning: 'The title is the headline of a search result. One that says so little gets fewer clicks than it could.',
    remedy: 'Add what the page offers and, for a local business, where.',
  },
  'description-missing': {
    area: 'titles',
    meaning: 'The two lines under the title in a search result are left to chance. A good text brings more clicks.',
    remedy: [
      'Write two sentences: what the page offers and why to choose you (for your web developer: the meta description).',
      'Write two sentences for each page: what it offers and why to choose you (for your web developer: the meta description).',
    ],
    saysItAll: true,
  },
  'description-duplicate': {
    area: 'titles',
    meaning: 'The same text under different search results helps nobody to choose.',
    remedy: 'Write a separate text for each of the pages.',
  },
  'description-too-long': {
    area: 'titles',
    meaning: 'The end of the text does not show in search results.',
    remedy: ['Shorten it to about 140 characters.', 'Shorten each to about 140 characters.'],
  },
  'description-too-short': {
    area: 'titles',
    meaning: 'A search result has room for two sentences, and it is not used.',
    remedy: 'Use the room: what you offer, for whom, and why to choose you.',
  },
  'robots-noindex-in-sitemap': {
    area: 'sitemap',
    meaning: [
      'Your sitemap offers this page to search engines, but the page itself asks not to be shown. It will not be found.',
      'Your sitemap offers these pages to search engines, but the pages themselves ask not to be shown. They will not be found.',
    ],
    remedy: [
      'If people should find it, have the setting taken off the page (for your web developer: noindex). If not, take it out of the sitemap.',
      'If people should find a page, have the setting taken off it (for your web developer: noindex). If not, take it out of the sitemap.',
    ],
    saysItAll: true,
  },
  'robots-blocked-in-sitemap': {
    area: 'sitemap',
    meaning: [
      'Your sitemap offers this page to search engines, but another setting forbids them to read it (robots.txt).',
      'Your sitemap offers these pages to search engines, but another setting forbids them to read them (robots.txt).',
    ],
    remedy: [
      'If the page is meant for the public, have it allowed (for your web developer: robots.txt). If not, have it taken off the sitemap.',
      'Have those that are meant for the public allowed (for your web developer: robots.txt), and the others taken off the sitemap.',
    ],
    saysItAll: true,
  },
  'robots-blocked-resource': {
    area: 'sitemap',
    unit: ['file', 'files'],
    meaning: 'Search engines cannot load part of the design of your pages, and may see them as broken.',
    remedy: [
      'Have search engines allowed to load this file (for your web developer: robots.txt).',
      'Have search engines allowed to load these files (for your web developer: robots.txt).',
    ],
  },
  'hreflang-code-invalid': {
    area: 'languages',
    unit: ['language version', 'language versions'],
    meaning: [
      'Search engines do not understand which language this version is for, and ignore it.',
      'Search engines do not understand which language these versions are for, and ignore them.',
    ],
    remedy: 'Use the official codes, such as en, de or en-GB (for your web developer: the hreflang links).',
  },
  'hreflang-return-missing': {
    area: 'languages',
    unit: ['language version', 'language versions'],
    meaning: 'Language versions count only when both name each other. Visitors may get the wrong language.',
    remedy: 'Let each version name all the others (for your web developer: the hreflang links).',
  },
  'hreflang-self-missing': {
    area: 'languages',
    meaning: 'The list of language versions on a page has to include the page itself, or search engines may ignore the list.',
    remedy: [
      'Add the page to its own list (for your web developer: the hreflang links).',
      'Add each page to its own list (for your web developer: the hreflang links).',
    ],
  },
  'structured-data-invalid': {
    area: 'engines',
    meaning: 'Details you provide for search results, such as opening hours or prices, cannot be used, because there is a mistake in the data.',
    remedy: 'Ask your web developer to correct it; Google’s free Rich Results Test shows where the mistake is.',
  },
  'structured-data-field-missing': {
    area: 'engines',
    unit: ['entry', 'entries'],
    meaning: 'Google shows extras in a search result, such as opening hours, prices or ratings, only when certain facts are given. Some are missing.',
    remedy: 'Have the missing facts added (for your web developer: in the structured data).',
  },
  'open-graph-missing': {
    area: 'engines',
    meaning: [
      'When someone shares the page in a message or on social media, it may appear without a picture or a proper title.',
      'When someone shares the pages in a message or on social media, they may appear without a picture or a proper title.',
    ],
    remedy: 'Set a title and a picture for sharing; most website systems do it with a plugin.',
  },
  'sitemap-missing': {
    area: 'sitemap',
    unit: 'site',
    meaning: 'Search engines get no list of your pages, and may find new ones late.',
    remedy: 'Switch on the sitemap in your website system, or add a plugin that makes one.',
    saysItAll: true,
  },
  'sitemap-address-broken': {
    area: 'sitemap',
    meaning: [
      'Your list of pages for search engines names an address that has moved or is gone. They trust such a list less.',
      'Your list of pages for search engines names addresses that have moved or are gone. They trust such a list less.',
    ],
    remedy: 'Have the sitemap made again, with working addresses only.',
  },
  'sitemap-page-missing': {
    area: 'sitemap',
    meaning: [
      'Search engines may take longer to notice this page and its changes.',
      'Search engines may take longer to notice these pages and their changes.',
    ],
    remedy: ['Have it added; usually it is a setting of the sitemap.', 'Have them added; usually it is a setting of the sitemap.'],
    saysItAll: true,
  },
} as const satisfies Record<string, KindAdvice>
