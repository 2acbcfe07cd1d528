export const auditWords = {
  title: 'Audit',
  what: 'read the audit',
  lead: 'One record per change or refusal, each chained to the one before it, so that nothing can be altered unseen.',
  columns: { seq: 'No.', event: 'Event', actor: 'By', subject: 'About', at: 'When', tenant: 'Tenant' },
  empty: { title: 'No records', text: 'Records appear with the first change or refusal.' },
  check: 'Check the chain',
  checkFirst: 'Choose a tenant above to check its chain.',
  intact: (records: number) => `The chain is intact: ${records} ${records === 1 ? 'record' : 'records'}.`,
  broken: (seq: number | null) => `The chain is broken${seq === null ? '' : ` at record ${seq}`}`,
  brokenRemedy: 'Records were altered or removed outside the platform. Keep the database as it is and compare it with a backup.',
  details: 'Details',
}
