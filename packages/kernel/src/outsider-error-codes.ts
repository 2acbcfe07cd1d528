/** What people without an account may be told: audits of sites that nobody connected, and links that were shared. */
export const outsiderErrorCodes = {
  'audit-address-invalid': {
    kind: 'invalid',
    title: 'This is not the address of a website',
    remedy: 'Type it as it stands in the browser, for example example.com.',
  },
  'audit-address-internal': {
    kind: 'invalid',
    title: 'This address belongs to an internal network',
    remedy: 'Only public websites can be audited. Type the address that customers use.',
  },
  'audit-name-unknown': {
    kind: 'vendor',
    title: 'There is no website under this name',
    remedy: 'Check the spelling of the address, then start again.',
  },
  'audit-site-silent': {
    kind: 'vendor',
    title: 'The website does not answer',
    remedy: 'Open it in a browser. If it does not open there either, ask whoever looks after the hosting; then start again.',
  },
  'audit-site-refused': {
    kind: 'vendor',
    title: 'The website turned our reader away',
    remedy: 'It opens for people but not for programs. Ask whoever looks after the hosting to let the reader BizOSaaS in; then start again.',
  },
  'audit-robots-refused': {
    kind: 'denied',
    title: 'The website asks programs not to read it',
    remedy: 'Its robots.txt forbids it, and we obey. Allow the reader BizOSaaS there, then start again.',
  },
  'audit-not-found': { kind: 'missing', title: 'There is no such audit', remedy: 'It may have been deleted after 30 days. Start a new one.' },
  'audit-limit-reached': {
    kind: 'limited',
    title: 'Enough audits were started for now',
    remedy: 'Wait an hour, then start again. The audits that were started go on.',
  },
  'audit-closed': {
    kind: 'denied',
    title: 'Audits are not offered here at the moment',
    remedy: 'Ask the agency for an audit of your website.',
  },
  'share-link-not-found': {
    kind: 'missing',
    title: 'This link leads nowhere',
    remedy: 'It has run out or was taken back. Ask whoever sent it for a new one.',
  },
} as const
