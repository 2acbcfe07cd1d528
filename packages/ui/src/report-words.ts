/** "1 change", "2 changes". */
function many(count: number, [one, more]: readonly [one: string, more: string]): string {
  return `${count} ${count === 1 ? one : more}`
}

const change = ['change', 'changes'] as const

/** What the first sentences of a report count. */
interface Summed {
  readonly found: { readonly new: number; readonly fixed: number }
  readonly counts: { readonly changed: number; readonly verified: number; readonly undone: number }
}

/** Written for the owner of the business, so that the agency can send it as it is. */
export const reportWords = {
  title: 'Report',
  what: 'read the report',
  kind: 'Monthly report',
  soFar: 'so far',
  zone: (zone: string) => `times in ${zone}`,
  asOf: (day: string) => `As of ${day}`,
  month: 'Month',
  earlier: 'Month before',
  later: 'Next month',
  print: 'Print or save as PDF',
  noTenants: { title: 'No clients yet', text: 'Add a client first; a report tells what a month brought one of them.' },
  states: {
    ahead: { title: 'This month has not begun', text: 'There is something to report once it has.' },
    before: { title: 'We did not work together yet', text: 'Choose a later month.' },
    quiet: { title: 'A quiet month', text: 'Nothing was found, decided or changed in this month.' },
    quietSoFar: { title: 'Nothing to report so far', text: 'Nothing was found, decided or changed since this month began.' },
  },
  summary: ({ found, counts }: Summed) => {
    const looked = found.new === 0 ? 'We found no new issue on your site' : `We found ${many(found.new, ['new issue', 'new issues'])} on your site`
    const fixed = found.fixed === 0 ? '' : `, and ${found.fixed === 1 ? '1 is' : `${found.fixed} are`} fixed`
    const made =
      counts.changed === 0 ? 'No change was made.' : `${many(counts.changed, [`${change[0]} was`, `${change[1]} were`])} made${live(counts)}.`
    const undone = counts.undone === 0 ? '' : ` ${many(counts.undone, [`${change[0]} was`, `${change[1]} were`])} taken back.`
    return `${looked}${fixed}. ${made}${undone}`
  },
  tiles: { found: 'New issues found', fixed: 'Issues fixed', changed: 'Changes made', verified: 'Seen live' },
  found: {
    title: 'What we found',
    none: 'No issue was found or fixed, and none is left from before.',
    kind: 'Kind',
    parts: { new: 'New or back', fixed: 'Fixed', persisting: 'Open from before' },
    all: 'In all',
    more: (count: number) => `and ${many(count, ['more kind', 'more kinds'])}`,
  },
  decided: {
    title: 'What was decided, and by whom',
    none: 'Nothing was proposed or decided.',
    who: 'Who',
    columns: { approved: 'Approved', rejected: 'Rejected', changesRequested: 'Sent back' },
    sides: { agency: 'agency', client: 'you' },
    nobody: 'No person decided anything.',
    reasons: 'Not wanted, and why',
  },
  changed: {
    title: 'What we changed',
    none: 'Nothing was changed.',
    failed: 'Could not be carried out',
    noReason: 'The other system did not take it.',
  },
  verified: {
    title: 'Whether visitors see it',
    none: 'There was nothing to look at.',
    text: 'After each change we open the public page as a visitor would.',
  },
  effects: {
    title: 'What it brought',
    none: 'No effect was due to be measured.',
    text: 'Clicks from search before and after a change, held against your other pages. What chance alone could explain counts as no effect.',
    expected: ({ expected, metric, day }: { expected: string; metric: string; day: string }) => `${expected} ${metric} expected; we look on ${day}.`,
    unmeasurable: 'There is no search data for it, or it does not show in search results. No effect is claimed.',
  },
  undone: { later: 'Taken back', title: 'What was taken back', none: 'Nothing was taken back.', by: (who: string) => `by ${who}` },
  next: {
    title: 'What is next',
    none: 'Nothing waits, and nothing is planned.',
    planned: 'Planned',
    since: (day: string) => `since ${day}`,
  },
  parts: {
    proposed: 'Proposed',
    approved: 'Approved by people',
    allowed: 'Made at once, by a rule that was agreed',
    rejected: 'Rejected',
    'changes-requested': 'Sent back to be changed',
    expired: 'Not decided in time',
    changed: 'Changes made',
    failed: 'Could not be carried out',
    verified: 'Seen live by a visitor',
    'not-verified': 'Not seen live yet',
    lift: 'Clicks rose',
    loss: 'Clicks fell',
    'no-effect': 'No effect',
    'not-enough-data': 'Not enough data',
    awaiting: 'Being measured',
    unmeasurable: 'Not measurable',
    undone: 'Taken back',
    waiting: 'Waiting for a decision',
    'under-way': 'Decided, under way',
  },
  objects: (count: number) => many(count, ['place', 'places']),
  moreOf: (count: number) => `and ${count} more`,
  seeAll: (count: number) => `See all ${count}`,
  before: 'Before',
  after: 'After',
  empty: 'Empty',
  list: {
    noneFit: { title: 'Nothing here', text: 'This number is 0 in this month.' },
    columns: { finding: 'Issue', page: 'Page', evidence: 'Evidence' },
    changes: change,
    findings: ['issue', 'issues'],
    proposal: 'See the change',
    run: 'See the evidence',
  },
} as const

function live({ changed, verified }: Summed['counts']): string {
  if (verified === 0) return ''
  if (verified >= changed) return `, and visitors see ${changed === 1 ? 'it' : 'them'}`
  return `; ${verified} ${verified === 1 ? 'is' : 'are'} seen live`
}
