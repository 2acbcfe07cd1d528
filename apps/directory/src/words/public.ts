export const publicWords = {
  audit: {
    title: 'Free website audit',
    lead: 'Type the address of your website. We read its public pages as a visitor does, and tell you in plain words what is worth fixing.',
    address: 'Address of your website',
    placeholder: 'example.com',
    start: 'Audit my website',
    missing: 'Type the address of your website.',
    points: [
      'First findings within ten seconds, the whole within a few minutes',
      'Issues in plain words, those most worth fixing first, with every page they are on',
      'Nothing is changed on your website, and no account is needed',
      'We obey robots.txt, and what we read is deleted after 30 days',
    ],
    closedTitle: 'Audits are not offered here at the moment',
    closed: (agency: string) => `Ask ${agency} for an audit of your website.`,
  },
  shared: {
    reportOf: ({ name, month }: { name: string; month: string }) => `${month}, ${name}`,
    opens: (day: string) => `This page can be opened until ${day}. Keep its address to come back.`,
    online: (day: string) => `Online until ${day}:`,
    print: 'Print',
    again: 'Audit another website',
    goneTitle: 'This link leads nowhere',
  },
  broken: { title: 'This page could not be shown', remedy: 'Try again. If it stays so, write to the agency.', again: 'Try again' },
  notFound: { title: 'There is nothing at this address', text: 'Check the address, or ask whoever sent it.' },
  requestId: 'Request',
}
