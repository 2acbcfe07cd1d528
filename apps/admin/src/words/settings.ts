export const settingsWords = {
  title: 'Settings',
  account: 'Account',
  agency: 'Agency',
  people: 'People',
  brand: 'Brand',
  models: 'Models',
  prompts: 'Prompts',
  insights: 'Insights',
  hosts: 'Private hosts',
}

export const contactWords = {
  title: 'Agency',
  what: 'read the contact of the agency',
  heading: 'Contact that clients see',
  lead: 'Printed at the end of reports and audits, so that whoever reads one knows whom to ask. Leave both empty to print the name of the agency alone.',
  email: 'E-mail',
  emailWrong: 'Enter an address such as hello@example.com',
  phone: 'Telephone',
  phoneWrong: 'Enter a number such as +44 20 7946 0123',
  confirm: 'Save the contact',
  saved: 'Saved. Reports and audits end with it from now on.',
  preview: 'Reports end with',
  onlyOwner: 'The owner of the agency can change this.',
}

export const hostWords = {
  title: 'Private hosts',
  what: 'read the private hosts',
  lead: 'Connections reach public addresses only, so that nobody can lead an agent into your own network. A host of that network, such as a client’s site on your server, is reached once it stands here.',
  empty: {
    title: 'No private host is allowed',
    text: 'Every connection goes to a public address. Add a host only if a site answers on a private one.',
  },
  add: 'Allow a host',
  host: 'Host and port',
  hostHint: 'For example 10.0.0.5:443 – the port is part of it, since allowing a whole machine is never what is meant.',
  hostMissing: 'Enter host and port, such as 10.0.0.5:443',
  reason: 'Why it is needed',
  reasonHint: 'Stands in the audit, for whoever asks later.',
  reasonMissing: 'Say why it is needed',
  confirm: 'Allow the host',
  added: (host: string) => `${host} is allowed`,
  remove: 'Remove',
  removeTitle: (host: string) => `Close the way to ${host}?`,
  removeConsequence:
    'Connections to it fail from the next request on, and approved changes that have not run yet are refused. You can allow it again at any time.',
  removeConfirm: 'Remove the host',
  removed: (host: string) => `${host} is no longer allowed`,
}
