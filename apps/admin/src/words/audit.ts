import { timelineWords } from './timeline.ts'

/** Events besides those of a proposal's life, which the timeline names. */
const events: Readonly<Record<string, string>> = {
  'search-data-imported': 'Search data brought in',
  'finding-dismissed': 'Finding dismissed',
  'finding-restored': 'Dismissal taken back',
  'prospect-taken-over': 'Audited site taken over',
  'share-link-created': 'Shared by link',
  'share-link-revoked': 'Share link taken back',
  'connection-connected': 'Account connected',
  'connection-disconnected': 'Account disconnected',
  'connection-refused': 'Connection refused',
  'connection-failing': 'Connection failing',
  'policy-saved': 'Policy saved',
  'agency-founded': 'Agency founded',
  'tenant-created': 'Tenant added',
  'user-created': 'Person added',
  'prompt-worded': 'Prompt worded',
  'model-set': 'Model set',
  'model-removed': 'Model forgotten',
  'egress-host-allowed': 'Private host allowed',
  'egress-host-disallowed': 'Private host removed',
}

const subjects: Readonly<Record<string, string>> = {
  finding: 'Finding',
  proposal: 'Proposal',
  connection: 'Connection',
  'egress-host': 'Host',
  policy: 'Policy',
  tenant: 'Tenant',
  user: 'Person',
  agency: 'Agency',
}

const reasons: Readonly<Record<string, string>> = {
  'record-missing': 'A record is missing or out of order.',
  'record-changed': 'The text of this record is not the one that was chained.',
  'record-out-of-place': 'This record follows another one than when it was written.',
  'record-of-another-chain': 'This record was written for another chain.',
  'tail-missing': 'Records at the end of the chain are gone.',
  'head-differs': 'The end of the chain is not where it was noted.',
  'history-rewritten': 'The chain was written anew.',
}

export const auditWords = {
  title: 'Audit',
  what: 'read the audit',
  lead: 'One record per change or refusal, each chained to the one before it, so that nothing can be altered unseen.',
  tabs: { tenants: 'Tenants', agency: 'Agency' },
  columns: { seq: 'No.', event: 'Event', actor: 'By', subject: 'About', at: 'When', tenant: 'Tenant' },
  agency: 'Agency',
  whole: 'whole',
  digest: 'Chain hash',
  onlyThis: (who: string) => `Only records of ${who}`,
  empty: { title: 'No records', text: 'Records appear with the first change or refusal.' },
  noneFits: { title: 'Nothing here', text: 'No record fits these filters.' },
  filters: { title: 'Filters', event: 'Event', anyEvent: 'Any event', actor: 'By', anyone: 'Anyone', from: 'From', to: 'Until', clear: 'Clear' },
  check: 'Check the chain',
  checkAll: (count: number) => `Check all ${count} chains`,
  checking: (done: number, total: number) => `Checked ${done} of ${total}`,
  intact: (records: number) => `The chain is intact: ${records} ${records === 1 ? 'record' : 'records'}.`,
  allIntact: ({ chains, records }: { chains: number; records: number }) => `All ${chains} chains are intact: ${records} records.`,
  intactShort: 'Intact',
  records: (count: number) => `${count} ${count === 1 ? 'record' : 'records'}`,
  broken: ({ chain, seq }: { chain: string; seq: number | null }) => `The chain of ${chain} is broken${seq === null ? '' : ` at record ${seq}`}`,
  brokenRemedy: 'It was altered outside the platform. Keep the database as it is and compare it with a backup.',
  notChecked: ({ chain, why }: { chain: string; why: string }) => `The chain of ${chain} could not be checked: ${why}`,
  single: 'Single results',
  eventOf: (event: string): string | null => events[event] ?? timelineWords.events[event]?.title ?? null,
  subjects,
  reasons,
}
