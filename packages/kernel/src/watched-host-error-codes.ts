/** What may be wrong with a host that somebody wants to be looked at; a part of `errorCodes`. */
export const watchedHostErrorCodes = {
  'watched-host-invalid': {
    kind: 'invalid',
    title: 'This is not the name of a host',
    remedy: 'Type it as it stands in the browser, for example shop.example.com.',
  },
  'watched-host-internal': {
    kind: 'invalid',
    title: 'This name belongs to an internal network',
    remedy: 'We look from outside, as visitors do, and cannot reach it. Type the name that customers use.',
  },
  'watched-host-connected': {
    kind: 'conflict',
    title: 'This host is looked at already',
    remedy: 'A connection of this client leads there, so there is nothing to add.',
  },
  'watched-host-listed': { kind: 'conflict', title: 'This host is on the list already', remedy: 'There is nothing to add.' },
  'watched-host-limit-reached': {
    kind: 'conflict',
    title: 'The list of this client is full',
    remedy: 'It takes 50 hosts. Remove one that is no longer needed, then add this one.',
  },
} as const
