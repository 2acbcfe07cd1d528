import type { FindingAdvice } from '@bizosaas/automation'

/** How pages look in search results and what search engines are told. */
export const searchAdvice = {
  'title-missing': {
    title: 'Pages without a title',
    meaning: 'The title is the blue line in a search result. Without one, the search engine makes something up, and fewer people click.',
    remedy: 'Write a title for each page: what it offers and, for a local business, where.',
    effort: 'S',
  },
  'title-duplicate': {
    title: 'Pages that share a title',
    meaning: 'In search results the pages look alike, so people cannot tell which one they need, and the pages compete with each other.',
    remedy: 'Give each page a title that says what only this page offers.',
    effort: 'S',
  },
  'title-too-long': {
    title: 'Titles that are cut off',
    meaning: 'The end of the title is not shown in search results. What stands there is never read.',
    remedy: 'Shorten the titles and put the important words first.',
    effort: 'S',
  },
  'title-too-short': {
    title: 'Titles that say too little',
    meaning: 'A title of one or two words gives nobody a reason to click, and says little about what the page is about.',
    remedy: 'Add what the page offers, and the place where it matters.',
    effort: 'S',
  },
  'description-missing': {
    title: 'Pages without a description',
    meaning: 'The two lines under the title in a search result are left to chance. A good text brings more clicks from the same place.',
    remedy: 'Write two sentences for each page: what it offers and why to choose you.',
    effort: 'S',
  },
  'description-duplicate': {
    title: 'Pages that share a description',
    meaning: 'The same text under different results helps nobody to choose.',
    remedy: 'Write a text of its own for each of the pages.',
    effort: 'S',
  },
  'description-too-long': {
    title: 'Descriptions that are cut off',
    meaning: 'The end of the text is not shown in search results.',
    remedy: 'Shorten them to about 150 characters.',
    effort: 'S',
  },
  'description-too-short': {
    title: 'Descriptions that say too little',
    meaning: 'There is room for two sentences in a search result, and it is not used.',
    remedy: 'Use the room: what you offer, for whom, and why to choose you.',
    effort: 'S',
  },
  'robots-noindex-in-sitemap': {
    title: 'Pages that are offered and hidden at once',
    meaning: 'Your sitemap offers these pages to search engines, but the pages themselves ask not to be shown. They will not be found.',
    remedy: 'Decide for each page: show it, or take it out of the sitemap.',
    effort: 'S',
  },
  'robots-blocked-in-sitemap': {
    title: 'Pages that are offered and blocked at once',
    meaning: 'Your sitemap names these pages, but robots.txt forbids search engines to read them.',
    remedy: 'Allow them in robots.txt, or take them out of the sitemap.',
    effort: 'S',
  },
  'robots-blocked-resource': {
    title: 'Parts of pages that search engines may not load',
    meaning: 'Search engines cannot load styles or scripts of your pages and may see them as broken.',
    remedy: 'Allow these files in robots.txt.',
    effort: 'S',
  },
  'hreflang-code-invalid': {
    title: 'Language versions with unknown codes',
    meaning: 'Search engines do not understand which language these versions are for and ignore them.',
    remedy: 'Use the official codes, such as en, de or de-CH.',
    effort: 'S',
  },
  'hreflang-return-missing': {
    title: 'Language versions that do not point back',
    meaning: 'Versions count only when both name each other. Visitors may get the wrong language.',
    remedy: 'Let each version name all the others.',
    effort: 'S',
  },
  'hreflang-self-missing': {
    title: 'Language versions that leave themselves out',
    meaning: 'The list of versions on a page has to include the page itself, or search engines may ignore it.',
    remedy: 'Add each page to its own list.',
    effort: 'S',
  },
  'structured-data-invalid': {
    title: 'Data for search engines that cannot be read',
    meaning: 'Prices, opening hours or ratings you provide for search results are lost, because the data has a mistake in it.',
    remedy: 'Have the data corrected; the free Rich Results Test of Google shows where the mistake is.',
    effort: 'S',
  },
  'structured-data-field-missing': {
    title: 'Data for search engines with gaps',
    meaning: 'Search engines show extras, such as prices or ratings, only when certain facts are there. Some are missing.',
    remedy: 'Have the missing facts added to the data of these pages.',
    effort: 'S',
  },
  'open-graph-missing': {
    title: 'Pages without a preview for sharing',
    meaning: 'When someone shares the page in a message or a network, it appears without a picture or a proper title.',
    remedy: 'Set a title and a picture for sharing; most systems do it with a plugin.',
    effort: 'S',
  },
  'sitemap-missing': {
    title: 'No sitemap',
    meaning: 'Search engines get no list of your pages and may find new ones late.',
    remedy: 'Switch on the sitemap in your system or add a plugin, and name it in robots.txt.',
    effort: 'S',
  },
  'sitemap-address-broken': {
    title: 'Addresses in the sitemap that do not work',
    meaning: 'Your list of pages names addresses that have moved or are gone. Search engines trust such a list less.',
    remedy: 'Have the list made anew, with working addresses only.',
    effort: 'S',
  },
  'sitemap-page-missing': {
    title: 'Pages missing from the sitemap',
    meaning: 'Search engines may take longer to notice these pages and their changes.',
    remedy: 'Have the pages added; mostly it is a setting of the sitemap.',
    effort: 'S',
  },
} as const satisfies Record<string, FindingAdvice>
