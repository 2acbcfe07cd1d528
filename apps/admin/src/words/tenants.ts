export const tenantWords = {
  title: 'Tenants',
  what: 'read the tenants',
  lead: 'The clients this agency works for.',
  columns: { name: 'Name', plan: 'Plan', zone: 'Time zone', state: 'State', since: 'Since', go: 'Open' },
  states: { active: 'Active', suspended: 'Suspended' },
  approvals: 'Approvals',
  connections: 'Connections',
  empty: { title: 'No tenants', text: 'You are assigned to no tenant yet. The owner of the agency assigns them.' },
}
