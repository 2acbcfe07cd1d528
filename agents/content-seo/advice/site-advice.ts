import type { KindAdvice } from './kind-advice.ts'

/** Whether visitors arrive at all, and safely. */
export const siteAdvice = {
  'page-server-error': {
    area: 'speed',
    meaning: [
      'Visitors who open this page see an error message instead of your offer, and search engines drop it after a while.',
      'Visitors who open these pages see an error message instead of your offer, and search engines drop them after a while.',
    ],
    remedy: [
      'Ask your web developer or hosting company to find out why the page fails. Bring it back, or remove the links to it.',
      'Ask your web developer or hosting company to find out why the pages fail. Bring them back, or remove the links to them.',
    ],
  },
  'page-heavy': {
    area: 'speed',
    meaning: [
      'The page takes longer to open on a phone, and impatient visitors leave.',
      'The pages take longer to open on a phone, and impatient visitors leave.',
    ],
    remedy: 'Ask your web developer to trim the code: usually a page builder or a plugin writes far too much of it.',
  },
  'page-slow': {
    area: 'speed',
    meaning: [
      'The page took more than two seconds to arrive when we read it. Every extra second costs visitors.',
      'The pages took more than two seconds each to arrive when we read them. Every extra second costs visitors.',
    ],
    remedy: 'Switch on a page cache, or ask your hosting company for a faster server.',
  },
  'page-orphan': {
    area: 'links',
    meaning: [
      'Visitors cannot get to this page from your other pages, and search engines take it for unimportant.',
      'Visitors cannot get to these pages from your other pages, and search engines take them for unimportant.',
    ],
    remedy: [
      'Decide whether you still need it. If so, link to it from a menu or from a page on the same subject, and give it a proper text and a description. If not, remove it.',
      'Decide which of them you still need. Link to those from a menu or from a page on the same subject, and give each a proper text and a description. Remove the others.',
    ],
    saysItAll: true,
  },
  'page-deep': {
    area: 'links',
    meaning: 'Hardly anybody clicks five times to get somewhere, and search engines seldom come by.',
    remedy: ['Link to it from the home page or from an overview.', 'Link to the important ones from the home page or from an overview.'],
  },
  'link-broken': {
    area: 'links',
    unit: ['link', 'links'],
    meaning: [
      'Visitors who follow this link end at an error page, and many leave at that point.',
      'Visitors who follow these links end at an error page, and many leave at that point.',
    ],
    remedy: [
      'Correct the link or take it out. If the page has moved, redirect the old address to the new one.',
      'Correct each link or take it out. If a page has moved, redirect the old address to the new one.',
    ],
  },
  'link-broken-outgoing': {
    area: 'links',
    unit: ['link', 'links'],
    meaning: [
      'You send visitors to a page that no longer exists, which makes your own page look out of date.',
      'You send visitors to pages that no longer exist, which makes your own pages look out of date.',
    ],
    remedy: ['Replace the link with one that works, or take it out.', 'Replace the links with ones that work, or take them out.'],
  },
  'link-redirect-chain': {
    area: 'links',
    unit: ['link', 'links'],
    meaning: 'Visitors are sent through several addresses before the page opens. Each step costs time.',
    remedy: ['Point the link straight at the final address.', 'Point the links straight at the final address.'],
  },
  'link-redirect-loop': {
    area: 'links',
    unit: ['link', 'links'],
    meaning: 'Visitors are sent round in a circle until the browser gives up, so they see nothing.',
    remedy: [
      'Ask your web developer to correct the redirect rules for this address.',
      'Ask your web developer to correct the redirect rules for these addresses.',
    ],
  },
  'canonical-missing': {
    area: 'engines',
    meaning: [
      'If the page can be opened at several addresses, search engines have to guess which one to show.',
      'If a page can be opened at several addresses, search engines have to guess which one to show.',
    ],
    remedy: 'Most website systems do this with a plugin or a switch (for your web developer: a canonical link on every page).',
    saysItAll: true,
  },
  'canonical-elsewhere': {
    area: 'engines',
    meaning: [
      'The page asks search engines to show a different page instead, so it will not be found itself.',
      'The pages ask search engines to show a different page instead, so they will not be found themselves.',
    ],
    remedy: [
      'If that is not what you want, let the page name its own address (for your web developer: its canonical link).',
      'If that is not what you want, let each page name its own address (for your web developer: its canonical link).',
    ],
  },
  'canonical-chain': {
    area: 'engines',
    meaning: 'Search engines are passed from one page to the next, and may show none of them.',
    remedy: [
      'Let the page name the final address (for your web developer: the canonical link).',
      'Let each page name the final address (for your web developer: the canonical links).',
    ],
  },
  'canonical-cross-host': {
    area: 'engines',
    meaning: [
      'Search engines are told that the original of this page is at another web address, and may show that one instead.',
      'Search engines are told that the originals of these pages are at another web address, and may show that one instead.',
    ],
    remedy: [
      'Unless the other address is meant to be shown instead, let the page name its own: the other one is often left over from a move or a test (for your web developer: the canonical link).',
      'Unless the other addresses are meant to be shown instead, let each page name its own: the others are often left over from a move or a test (for your web developer: the canonical links).',
    ],
  },
  'canonical-not-ok': {
    area: 'engines',
    meaning: [
      'The page tells search engines that its proper address is another one, but that one does not open directly. The page may drop out of search results.',
      'The pages tell search engines that their proper addresses are others, but those do not open directly. The pages may drop out of search results.',
    ],
    remedy: [
      'Let the page name an address that opens directly, normally its own (for your web developer: the canonical link).',
      'Let each page name an address that opens directly, normally its own (for your web developer: the canonical link).',
    ],
  },
  'https-missing': {
    area: 'secure',
    unit: 'site',
    meaning: 'Browsers mark your site as “not secure”, and others on the network can read what visitors type into a form.',
    remedy: 'Ask your hosting company to switch on HTTPS; a certificate is usually free.',
    saysItAll: true,
  },
  'https-not-forced': {
    area: 'secure',
    unit: 'site',
    meaning: 'The secure version works, but old links and typed addresses still open the insecure one.',
    remedy: 'Ask your hosting company or web developer to redirect all http:// addresses to https://.',
    saysItAll: true,
  },
  'security-header-missing': {
    area: 'settings',
    unit: 'site',
    meaning: 'Some of the protection that browsers offer your visitors is not used.',
    remedy: 'Ask your web developer to add the missing settings to the server; it takes a few lines.',
  },
  'content-mixed': {
    area: 'secure',
    meaning: [
      'Browsers block parts of the page or warn visitors, because some images or scripts are loaded without encryption.',
      'Browsers block parts of the pages or warn visitors, because some images or scripts are loaded without encryption.',
    ],
    remedy: [
      'Ask your web developer to load these parts from https:// instead of http://.',
      'Ask your web developer to load these parts from https:// instead of http://. What is loaded by many pages is usually one line of the template.',
    ],
  },
  'viewport-missing': {
    area: 'phones',
    meaning: [
      'On a phone the page shows as a tiny copy of the desktop version, hard to read and to tap.',
      'On a phone the pages show as a tiny copy of the desktop version, hard to read and to tap.',
    ],
    remedy: [
      'Ask your web developer to add the setting for phones (the viewport tag) and to check the layout of the page on one.',
      'Ask your web developer whether the layout can be adapted to phones (first step: the viewport tag). An old layout may have to be replaced by a new one.',
    ],
    saysItAll: true,
  },
} as const satisfies Record<string, KindAdvice>
