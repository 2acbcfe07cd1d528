/** How much a fault matters before its figures are known: a rule may raise or lower it by what it read. */
type Weight = 'low' | 'mid' | 'high'

/** Where a fault of this code stands: on one page, on one part of a page (a link, a picture), or on the site as a whole. */
type Place = 'page' | 'part' | 'site'

export interface FindingCode {
  readonly weight: Weight
  readonly place: Place
  /** When exactly the fault is there: rules, documents and the pages of the evaluation all follow this sentence and nothing else. */
  readonly definition: string
}

/**
 * Every fault a site can be told about. Codes are stored in rows: never rename one that has shipped.
 *
 * Words used below. *Shown page*: it answers 200 with HTML, is not noindex, and names no other address as canonical.
 * *Address of the site*: same host as the start address. *Sitemap*: the files robots.txt names, else /sitemap.xml.
 * *Legal page*: imprint, privacy, terms and the like, by its main heading or its title.
 * *Content*: the text of `<main>` or `<article>`, else of the body without header, nav, aside and footer.
 */
export const findingCodes = {
  'page-server-error': { weight: 'high', place: 'page', definition: 'An address of the site that is linked or in the sitemap answers 500 to 599.' },
  'page-heavy': { weight: 'mid', place: 'page', definition: 'The HTML of a shown page is larger than 500 kB before compression.' },
  'page-slow': { weight: 'mid', place: 'page', definition: 'A shown page took longer than 2 seconds from request to the last byte.' },
  'page-orphan': {
    weight: 'mid',
    place: 'page',
    definition:
      'A shown page stands in the sitemap and no other page of the site links to it. Not told where the crawl ended before all pages were read.',
  },
  'page-deep': { weight: 'low', place: 'page', definition: 'The shortest way by links from the start page to a shown page has more than 4 clicks.' },
  'link-broken': {
    weight: 'high',
    place: 'part',
    definition: 'A page links to an address of the site that answers 400 to 499, except 401, 403 and 429.',
  },
  'link-broken-outgoing': { weight: 'mid', place: 'part', definition: 'A page links to an address of another host that answers 404 or 410.' },
  'link-redirect-chain': {
    weight: 'low',
    place: 'part',
    definition: 'A page links to an address of the site that answers only after two or more redirects.',
  },
  'link-redirect-loop': {
    weight: 'mid',
    place: 'part',
    definition: 'A page links to an address of the site whose redirects lead back to an address already passed.',
  },
  'title-missing': { weight: 'high', place: 'page', definition: 'A shown page has no title element in its head, or an empty one.' },
  'title-duplicate': {
    weight: 'mid',
    place: 'page',
    definition: 'Two or more shown pages have the same title after white space is collapsed: told of each.',
  },
  'title-too-long': { weight: 'low', place: 'page', definition: 'The title of a shown page is wider than 600 pixels set in Arial at 20 pixels.' },
  'title-too-short': {
    weight: 'low',
    place: 'page',
    definition:
      'The title of a shown page is narrower than 310 pixels (Arial, 20 pixels) and, without the name of the site, shorter than 16 characters. Not told of a legal page whose title carries that name.',
  },
  'description-missing': {
    weight: 'mid',
    place: 'page',
    definition: 'A shown page that is no legal page has no meta description, or an empty one.',
  },
  'description-duplicate': { weight: 'low', place: 'page', definition: 'Two or more shown pages have the same meta description: told of each.' },
  'description-too-long': {
    weight: 'low',
    place: 'page',
    definition: 'The meta description of a shown page has more than 160 characters or is wider than 990 pixels (Arial, 14 pixels).',
  },
  'description-too-short': {
    weight: 'low',
    place: 'page',
    definition: 'The meta description of a shown page that is no legal page has 1 to 49 characters.',
  },
  'heading-h1-missing': { weight: 'mid', place: 'page', definition: 'A shown page has no h1.' },
  'heading-h1-multiple': { weight: 'low', place: 'page', definition: 'A shown page has two or more h1.' },
  'heading-level-skipped': { weight: 'low', place: 'page', definition: 'On a shown page a heading follows one that is two or more levels above it.' },
  'heading-empty': { weight: 'low', place: 'page', definition: 'A shown page has a heading with no text and no picture with an alt text in it.' },
  'canonical-missing': { weight: 'low', place: 'page', definition: 'A shown page names no canonical address.' },
  'canonical-elsewhere': {
    weight: 'mid',
    place: 'page',
    definition:
      'A page that answers 200 and is not noindex names another address of the site as canonical, that address answers 200, and the contents of the two are not near-duplicates.',
  },
  'canonical-chain': {
    weight: 'mid',
    place: 'page',
    definition: 'The canonical address of a page is a page that itself names a third address as canonical.',
  },
  'canonical-cross-host': { weight: 'mid', place: 'page', definition: 'A page names an address of another host as canonical.' },
  'canonical-not-ok': { weight: 'high', place: 'page', definition: 'The canonical address of a page is of the site and answers anything but 200.' },
  'robots-noindex-in-sitemap': { weight: 'mid', place: 'page', definition: 'A page in the sitemap is noindex, by meta element or header.' },
  'robots-blocked-in-sitemap': { weight: 'mid', place: 'page', definition: 'An address in the sitemap is forbidden to every crawler by robots.txt.' },
  'robots-blocked-resource': {
    weight: 'mid',
    place: 'part',
    definition: 'A stylesheet or script of the site that a shown page loads is forbidden to every crawler by robots.txt. Told once for each file.',
  },
  'hreflang-code-invalid': {
    weight: 'mid',
    place: 'part',
    definition:
      'A hreflang value is neither x-default nor an ISO 639-1 language with an optional ISO 15924 script and an optional ISO 3166-1 region.',
  },
  'hreflang-return-missing': {
    weight: 'mid',
    place: 'part',
    definition: 'A page names another page of the site as its translation, that page was read, and it does not name the first one in return.',
  },
  'hreflang-self-missing': { weight: 'low', place: 'page', definition: 'A page with hreflang links does not list itself among them.' },
  'structured-data-invalid': { weight: 'mid', place: 'page', definition: 'A JSON-LD block of a page is not valid JSON.' },
  'structured-data-field-missing': {
    weight: 'mid',
    place: 'part',
    definition:
      'A JSON-LD item of a page lacks a field that is required for its type: Product (name; one of offers, review, aggregateRating), Offer in it or in software (price or priceSpecification), ' +
      'LocalBusiness and its subtypes (name, address), Event (name, startDate, location), BreadcrumbList (itemListElement, each with position and name), ' +
      'FAQPage (mainEntity, each with name and acceptedAnswer.text), Recipe (name, image), JobPosting (title, description, datePosted, hiringOrganization, jobLocation or applicantLocationRequirements), ' +
      'VideoObject (name, thumbnailUrl, uploadDate), Review (author, itemReviewed unless nested, reviewRating), ' +
      'AggregateRating and EmployerAggregateRating (itemReviewed unless nested, ratingValue, ratingCount or reviewCount), SoftwareApplication, MobileApplication and WebApplication (name, offers, aggregateRating or review), ' +
      'QAPage (mainEntity with name, answerCount, acceptedAnswer or suggestedAnswer), DiscussionForumPosting (author, datePublished; one of text, image, video), ProfilePage (mainEntity with name), ' +
      'Course and Dataset (name, description).',
  },
  'open-graph-missing': { weight: 'low', place: 'page', definition: 'A shown page lacks og:title or og:image.' },
  'image-alt-missing': {
    weight: 'mid',
    place: 'part',
    definition:
      'A picture in the content of a page that names no other address as canonical, not marked as decoration, has no alt attribute, an empty one, or the name of a file as alt text.',
  },
  'image-broken': { weight: 'high', place: 'part', definition: 'A picture of the site that a page shows answers 404 or 410.' },
  'image-too-large': {
    weight: 'mid',
    place: 'part',
    definition: 'A picture of the site that a page shows is larger than 500 kB. Told once for each file.',
  },
  'image-size-missing': { weight: 'low', place: 'page', definition: 'A shown page has pictures in its content without width and height attributes.' },
  'content-thin': { weight: 'low', place: 'page', definition: 'The content of a shown page that is no legal page has fewer than 50 words.' },
  'content-duplicate': {
    weight: 'mid',
    place: 'page',
    definition: 'The contents of two or more shown pages with at least 50 words share 90 % or more of their runs of five words: told of each.',
  },
  'content-mixed': {
    weight: 'high',
    place: 'page',
    definition: 'A page served over HTTPS loads a script, stylesheet, frame or picture over plain HTTP.',
  },
  'sitemap-missing': {
    weight: 'low',
    place: 'site',
    definition: 'The site has no sitemap that can be read. Not told where one is named that lies on another host or is larger than 10 MiB.',
  },
  'sitemap-address-broken': { weight: 'mid', place: 'page', definition: 'An address in the sitemap answers with a redirect or an error.' },
  'sitemap-page-missing': {
    weight: 'low',
    place: 'page',
    definition: 'There is a sitemap that was read whole, and a shown page that other pages link to is not in it.',
  },
  'https-missing': {
    weight: 'high',
    place: 'site',
    definition: 'The site is served over plain HTTP: the start address ends there after its redirects.',
  },
  'https-not-forced': {
    weight: 'mid',
    place: 'site',
    definition: 'The site is served over HTTPS and its plain HTTP address answers without leading to HTTPS.',
  },
  'security-header-missing': {
    weight: 'low',
    place: 'site',
    definition:
      'The start page lacks one of: Strict-Transport-Security (over HTTPS only), X-Content-Type-Options: nosniff, X-Frame-Options or frame-ancestors in Content-Security-Policy, Referrer-Policy. Told once, with the list.',
  },
  'viewport-missing': { weight: 'mid', place: 'page', definition: 'A shown page has no viewport meta element with width=device-width.' },
  'language-missing': { weight: 'low', place: 'page', definition: 'The html element of a shown page has no lang attribute, or an empty one.' },
  'language-invalid': {
    weight: 'low',
    place: 'page',
    definition: 'The lang attribute of a shown page is not a well-formed BCP 47 tag with a known language.',
  },
  'language-mismatch': {
    weight: 'mid',
    place: 'page',
    definition:
      'A shown page with at least 50 words of content is declared English and written in German, or declared German and written in English.',
  },
} as const satisfies Record<string, FindingCode>

export type FindingCodeName = keyof typeof findingCodes
