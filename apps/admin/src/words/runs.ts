export const runWords = {
  title: 'Runs',
  what: 'read the runs',
  whatOne: 'read this run',
  lead: 'Every workflow, durable: what began runs to its end, also across restarts.',
  columns: { workflow: 'Workflow', tenant: 'Tenant', state: 'State', took: 'Took', began: 'Began' },
  empty: { title: 'No run yet', text: 'Runs appear here when an approval is executed or an agent works.' },
  facts: { began: 'Began', ended: 'Ended', took: 'Took', state: 'State' },
  status: 'What it reports',
  steps: 'Steps',
  failed: 'The run failed',
  failedRemedy: 'Nothing is repeated blindly. Open the proposal it belongs to; the card says what was written and what can be retried.',
  still: 'still running',
}
