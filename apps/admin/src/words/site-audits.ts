import { counted } from '@bizosaas/ui'

export const siteAuditWords = {
  title: 'Site audits',
  what: 'read the audits',
  whatOne: 'read this audit',
  lead: 'A read-only look at any public website, for a client you would like to win. Nothing is changed and nobody is told.',
  formTitle: 'Audit any address',
  formLead: 'Type a website. The first findings show within ten seconds.',
  address: 'Address of the website',
  placeholder: 'example.com',
  start: 'Start the audit',
  missing: 'Type the address of a website',
  list: 'Not taken over yet',
  columns: { site: 'Website', state: 'State', begun: 'Started', leaves: 'Deleted on', go: 'Open' },
  states: { waiting: 'Waiting', reading: 'Reading', 'first-look': 'Reading the rest', done: 'Done', partial: 'First look only', failed: 'Failed' },
  found: (items: number, pages: number) =>
    `${items === 0 ? 'Nothing to fix' : counted(items, ['kind of issue', 'kinds of issues'])}, ${onPages(pages)} read`,
  soFar: (pages: number) => `${onPages(pages)} so far`,
  noun: ['audit', 'audits'],
  open: 'Open the audit',
  empty: { title: 'No audit yet', text: 'An audit stays for 30 days. Take the site over as a client to keep it.' },
  back: 'All audits',
  leaves: (day: string) => `deleted on ${day} unless taken over`,
  isClient: 'Taken over as a client',
  begun: 'started',
  again: 'Try again',
  takeOver: 'Take over as a client',
  takeOverLead: 'The site becomes a tenant with all that was found. The next step is to connect it, so that fixes can be proposed.',
  takeOverConfirm: 'Take over the client',
  takenOver: (name: string) => `${name} is a client now`,
  whatTakeOver: 'take over this site',
  alreadyTaken: 'This site is a client already',
  connect: 'Connect the site',
  print: 'Print',
} as const

function onPages(pages: number): string {
  return counted(pages, ['page', 'pages'])
}
