import type { FindingAdvice } from '@bizosaas/automation'

/** Whether visitors arrive at all, and safely. */
export const siteAdvice = {
  'page-server-error': {
    title: 'Pages that answer with an error',
    meaning: 'Visitors who open these pages see an error message instead of your offer, and search engines drop the pages after a while.',
    remedy: 'Have your developer or hosting company find out why the pages fail, and bring them back or remove the links to them.',
    effort: 'M',
  },
  'page-heavy': {
    title: 'Pages that are too heavy',
    meaning: 'The pages carry so much code that they open slowly on a phone. Impatient visitors leave before they see anything.',
    remedy: 'Have the code of these pages trimmed: mostly it is a page builder or a plugin that writes far too much.',
    effort: 'M',
  },
  'page-slow': {
    title: 'Pages that answer slowly',
    meaning: 'The server takes more than two seconds before the page arrives. Every further second costs visitors.',
    remedy: 'Switch on a page cache, or ask the hosting company for a faster server.',
    effort: 'M',
  },
  'page-orphan': {
    title: 'Pages nothing links to',
    meaning: 'These pages exist, but no visitor can get to them from your other pages, and search engines take them for unimportant.',
    remedy: 'Link to each from a menu or a page on the same subject, or remove it if it is no longer needed.',
    effort: 'S',
  },
  'page-deep': {
    title: 'Pages many clicks away from the start',
    meaning: 'Hardly anybody clicks five times to get somewhere, and search engines come by seldom.',
    remedy: 'Link to the important ones from the start page or from an overview.',
    effort: 'S',
  },
  'link-broken': {
    title: 'Links that lead nowhere',
    meaning: 'Visitors who follow these links end at an error page. That looks neglected, and many leave at this point.',
    remedy: 'Correct each link or take it out. Where a page has moved, lead the old address to the new one.',
    effort: 'S',
  },
  'link-broken-outgoing': {
    title: 'Links to pages of others that are gone',
    meaning: 'You send visitors to pages that no longer exist. It makes your own pages look out of date.',
    remedy: 'Replace the links by ones that work, or take them out.',
    effort: 'S',
  },
  'link-redirect-chain': {
    title: 'Links that take detours',
    meaning: 'The links go through several addresses before the page opens. Each step costs time.',
    remedy: 'Let the links point at the final address directly.',
    effort: 'S',
  },
  'link-redirect-loop': {
    title: 'Links that go round in circles',
    meaning: 'The addresses lead back to each other, so the browser gives up and the visitor sees nothing.',
    remedy: 'Have the redirect rules of these addresses corrected.',
    effort: 'S',
  },
  'canonical-missing': {
    title: 'Pages that do not name their own address',
    meaning: 'When a page can be opened under several addresses, search engines have to guess which one to show.',
    remedy: 'Have a canonical address added to every page; most systems do it with a plugin or a switch.',
    effort: 'S',
  },
  'canonical-elsewhere': {
    title: 'Pages that name another page as the real one',
    meaning: 'The pages tell search engines to show a different page instead. They will not be found themselves.',
    remedy: 'Check whether that is what you want. If not, let each page name its own address as canonical.',
    effort: 'S',
  },
  'canonical-chain': {
    title: 'Pages whose real address points on again',
    meaning: 'Search engines are sent from one address to the next and may follow neither.',
    remedy: 'Let each canonical address name the final page.',
    effort: 'S',
  },
  'canonical-cross-host': {
    title: 'Pages that name another website as the real one',
    meaning: 'The pages tell search engines that the original stands on another website. That website is shown instead of yours.',
    remedy: 'Check this at once: it is often left over from a move or a test. Let the pages name your own address.',
    effort: 'S',
  },
  'canonical-not-ok': {
    title: 'Pages whose real address does not open',
    meaning: 'The address these pages name as the real one does not answer, so search engines may drop both.',
    remedy: 'Let each page name an address that opens, normally its own.',
    effort: 'S',
  },
  'https-missing': {
    title: 'No encryption',
    meaning: 'Browsers mark your site as “not secure”, and whatever visitors type into a form can be read on the way.',
    remedy: 'Have the hosting company switch on HTTPS; a certificate costs nothing today.',
    effort: 'M',
  },
  'https-not-forced': {
    title: 'Encryption that can be avoided',
    meaning: 'The site can be encrypted, but old links and typed addresses still open it without.',
    remedy: 'Have all plain addresses redirected to HTTPS.',
    effort: 'S',
  },
  'security-header-missing': {
    title: 'Protection that is not switched on',
    meaning: 'Some protective settings of browsers are not used, which makes attacks on your visitors easier.',
    remedy: 'Have the missing headers added to the settings of the server; it is a few lines.',
    effort: 'S',
  },
  'content-mixed': {
    title: 'Insecure parts in secure pages',
    meaning: 'Browsers block parts of the page or warn visitors, because pictures or scripts are loaded without encryption.',
    remedy: 'Have the addresses of these parts changed to https.',
    effort: 'S',
  },
  'viewport-missing': {
    title: 'Pages that are not made for phones',
    meaning: 'On a phone the pages show as a tiny copy of the desktop. More than half of all visitors come by phone.',
    remedy: 'Have the viewport setting added and the layout checked on a phone.',
    effort: 'M',
  },
} as const satisfies Record<string, FindingAdvice>
