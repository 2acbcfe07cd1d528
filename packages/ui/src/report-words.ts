import { counted } from '@bizosaas/kernel/words'

const change = ['change', 'changes'] as const
const place = ['place', 'places'] as const
const issue = ['issue', 'issues'] as const

/** Somebody for whom issues wait, and how many. */
interface Waiting {
  readonly who: string
  readonly count: number
}

const waitingWords = ({ who, count }: Waiting) => `${who} (${count})`

/** Written for the owner of the business, so that the agency can send it as it is. */
export const reportWords = {
  title: 'Report',
  what: 'read the report',
  kind: 'Monthly report',
  soFar: 'so far',
  asOf: (day: string) => `As of ${day}`,
  by: (who: string, why: string | null) => (why === null ? `By ${who}` : `By ${who}: ${why}`),
  month: 'Month',
  earlier: 'Month before',
  later: 'Next month',
  print: 'Print or save as PDF',
  noTenants: { title: 'No clients yet', text: 'Add a client first; a report tells what a month brought one of them.' },
  states: {
    ahead: { title: 'This month has not begun', text: 'There is something to report once it has.' },
    before: { title: 'We were not working together yet', text: 'Choose a later month.' },
    quiet: { title: 'A quiet month', text: 'Nothing was found, decided or changed in this month.' },
    quietSoFar: { title: 'Nothing to report so far', text: 'Nothing was found, decided or changed since this month began.' },
  },
  tiles: { found: 'New issues found', fixed: 'Issues fixed', changed: 'Changes made', live: 'Changes live' },
  notes: {
    unchecked: 'not checked yet',
    uncheckedUntil: (day: string) => `not checked yet; next check on ${day}`,
    uncheckedThen: 'not checked again that month',
    places: (count: number) => `in ${counted(count, place)}`,
    open: (count: number) => `${count} still open`,
  },
  found: {
    title: 'What we found',
    kind: 'Kind',
    parts: { new: 'New or reopened', fixed: 'Fixed', open: 'Still open' },
    all: 'Total',
    asOf: (day: string) => `What is next for each kind is told as of ${day}.`,
    others: (agency: string) => `Where somebody else has to act, pass on their part of “Where each issue is” at the end, or ask ${agency} for help.`,
    severity: { high: 'Serious', mid: 'Moderate', low: 'Minor' },
  },
  decided: {
    title: 'What was decided, and by whom',
    who: 'Who',
    columns: { approved: 'Approved', rejected: 'Not approved', changesRequested: 'Sent back' },
    nobody: 'No person decided anything.',
    alone: (who: string) => `Decided by ${who}.`,
    rejected: 'Not approved',
    sentBack: 'Sent back to be changed',
    against: (agency: string) => `${agency} decided against it after review. Nothing was changed.`,
    otherMonths: 'Proposals of one month can be decided in another, so these numbers need not add up.',
  },
  changed: {
    title: 'What we changed',
    sum: ({ changed, places }: { changed: number; places: number }) =>
      `${changed === 1 ? change[0] : change[1]}${places > changed ? ` in ${counted(places, place)}` : ''}`,
    text: (fates: string) => `We opened each page afterwards as a visitor would: ${fates}.`,
    fates: {
      all: 'all are live',
      live: ['is live', 'are live'],
      undone: ['was undone', 'were undone'],
      unseen: ['was not seen live yet', 'were not seen live yet'],
    },
    refused: 'It did not go through, or not in full.',
  },
  effects: {
    title: 'What it brought',
    text: 'We compare clicks from search before and after a change with those of pages that were left alone. A difference that could be chance counts as no effect.',
    expected: ({ expected, metric, day }: { expected: string; metric: string; day: string }) => `${expected} ${metric} expected; we look on ${day}.`,
    /** Of one, and of several. */
    causes: {
      'no-search-data': [
        'change is too new to say what it brought: there are no search figures for its pages yet.',
        'changes are too new to say what they brought: there are no search figures for their pages yet.',
      ],
      'not-in-search': [
        'change helps people on your site, as a description helps those who cannot see an image. Search figures do not show that.',
        'changes help people on your site, as a description helps those who cannot see an image. Search figures do not show that.',
      ],
      'taken-back': ['change was undone before it could bring anything.', 'changes were undone before they could bring anything.'],
    },
    reasons: {
      'taken-back': 'It was undone before its effect could be measured.',
      'not-in-search': 'It does not change what search results show, so no effect on clicks from search is expected.',
      'no-search-data': 'We have no search figures for these pages yet. Once we have them, the effect can be measured.',
    },
  },
  undone: { later: 'Undone', title: 'What was undone' },
  next: {
    title: 'What is next',
    none: 'No change waits for a decision, and no check is planned.',
    looks: {
      website: (day: string) => `Next check of your website: ${day}`,
      certificate: (day: string) => `Next check of your security certificate and domain name: ${day}`,
    },
    turns: {
      client: 'Your turn: tell us yes or no, or sign in and decide it yourself.',
      agency: 'We are reviewing this one; it needs nothing from you.',
      revised: 'We are revising this one; it needs nothing from you.',
    },
    first: (who: string) => `First: send ${who} its part of this report today; it cannot wait.`,
    yours: (count: number) => `${counted(count, issue)} ${count === 1 ? 'waits' : 'wait'} for you.`,
    send: (hands: readonly Waiting[]) => {
      const [first] = hands
      if (first === undefined || hands.length > 1)
        return `Please send each of these their part of this report: ${hands.map(waitingWords).join(', ')}.`
      return `Please send ${first.who} their part of this report: ${counted(first.count, issue)}.`
    },
    ours: (agency: string, count: number) => `${agency} looks after ${count}.`,
    others: (count: number) =>
      count === 1
        ? 'One more needs nobody: it was changed and awaits the next check, or stays as it is.'
        : `${count} more need nobody: they were changed and await the next check, or stay as they are.`,
    nothingAtAll: 'There is nothing you need to do.',
  },
  nothing: {
    found: 'no issue was found or fixed',
    decided: 'nothing was proposed or decided',
    changed: 'nothing was changed',
    effects: 'no effect could be measured yet',
    undone: 'nothing was undone',
  },
  parts: {
    proposed: 'Proposed',
    approved: 'Approved',
    allowed: 'Made at once, by a rule that was agreed',
    rejected: 'Not approved',
    'changes-requested': 'Sent back to be changed',
    expired: 'Not decided in time',
    changed: 'Changes made',
    failed: 'Could not be carried out',
    verified: 'Seen live by our check',
    live: 'Live',
    'not-verified': 'Not seen live yet',
    lift: 'Clicks rose',
    loss: 'Clicks fell',
    'no-effect': 'No effect',
    'not-enough-data': 'Not enough data',
    awaiting: 'Being measured',
    unmeasurable: 'Not measured',
    undone: 'Undone',
    waiting: 'Not decided yet',
    'under-way': 'Decided, under way',
  },
  objects: (count: number) => counted(count, place),
  moreOf: (count: number) => `and ${count} more`,
  seeAll: (count: number) => `See all ${count}`,
  places: {
    title: 'Where each issue is',
    text: 'By who acts next. What was changed already, and what may stay as it is, is left out.',
    forWhom: (who: string) => `For ${who}`,
    issues: (count: number) => counted(count, issue),
    more: (count: number, agency: string) => `${counted(count, ['more place', 'more places'])}: ask ${agency} for the list.`,
  },
  before: 'Before',
  after: 'After',
  afterUndone: 'After, until it was undone',
  fields: {
    'search-title': { label: 'Title in search results', none: 'No title' },
    'search-description': { label: 'Description in search results', none: 'No description' },
    'image-alt': { label: 'Text description of an image', none: 'No text' },
  },
  empty: 'Empty',
  own: (before: string | null) => (before ? `The field itself said: ${before}` : 'The field itself was empty.'),
  list: {
    noneFit: { title: 'Nothing here', text: 'This number is 0 in this month.' },
    columns: { finding: 'Issue', page: 'Page', evidence: 'Evidence' },
    changes: change,
    findings: issue,
    proposal: 'See the change',
    run: 'See the evidence',
  },
} as const
