import { counted, formOf } from '@bizosaas/kernel/words'

const page = ['page', 'pages'] as const
const issue = ['issue', 'issues'] as const
const kind = ['kind', 'kinds'] as const

/** What the sentences on top of the list count. */
interface Counted {
  readonly pages: number
  readonly findings: number
  readonly items: readonly { readonly count: number }[]
  readonly others: readonly unknown[]
}

/** Written for the owner of the business, so that the agency can send it as it is. */
export const auditWords = {
  auditOf: (host: string) => `Website audit of ${host}`,
  by: ({ day, agency }: { day: string; agency: string }) => `${day}, by ${agency}`,
  urgency: { first: 'Do first', next: 'Do next', later: 'When there is time' },
  effort: { S: 'Quick to do', M: 'Some work', L: 'A larger job' },
  todo: 'What to do',
  example: 'For example',
  /** Of a matter of the whole site there is no example, only what its settings are. */
  ofSite: 'For your web developer',
  where: 'Where',
  morePlaces: (count: number) => ` and ${count.toLocaleString('en-GB')} more, listed below`,
  /** Behind the first of several places. */
  andMore: (more: number) => (more === 0 ? '' : ` and ${counted(more, ['more page', 'more pages'])}`),
  moreOnline: (count: number) => `and ${count.toLocaleString('en-GB')} more, which the online version lists`,
  homePage: 'home page',
  times: (count: number) => (count === 1 ? '' : ` (${count.toLocaleString('en-GB')})`),
  evidence: (pages: number) => (pages === 1 ? 'What we saw' : `What we saw, on ${counted(pages, page)}`),
  readAt: 'Read on',
  now: 'At the moment',
  yes: 'yes',
  no: 'no',
  items: 'What to fix',
  waiting: (host: string) => `The audit of ${host} is about to begin`,
  reading: 'Reading the first pages',
  rest: 'Reading the rest of the site',
  links: 'Checking links and images',
  firstLook: (pages: number) => `This is a first look at ${counted(pages, page)}. The list is replaced once the whole site has been read.`,
  done: ({ pages, findings, items, others }: Counted) => {
    const read = `We read ${counted(pages, page)} and found ${findings === 0 ? 'no issues' : counted(findings, issue)}`
    const kinds = items.length + others.length
    return kinds < 2 ? `${read}.` : `${read} of ${counted(kinds, kind)}.`
  },
  shown: ({ items, others }: Counted) => {
    const left = formOf(others.length, ['kind matters less and is', `${others.length} kinds matter less and are`])
    return `These are the ${counted(items.length, kind)} most worth fixing (${counted(sum(items), issue)}). The other ${left} listed at the end.`
  },
  overall: {
    good: 'On the whole the site is well kept; what we found is soon put right.',
    fair: 'On the whole the site is sound, with gaps that are worth closing.',
    poor: 'On the whole the site needs thorough work: many of its pages have several issues each.',
  },
  others: 'Also found',
  othersNote: 'less important',
  partialTitle: 'Only a first look was possible',
  partial: (pages: number) => `The list below covers ${pages === 1 ? 'the one page' : `the ${counted(pages, page)}`} we could read.`,
  cleanTitle: 'We found nothing to fix',
  clean: (pages: number) => `We checked ${counted(pages, page)} for more than fifty kinds of issues. That is rare, and good news.`,
  checked: 'What we checked',
  checkedNote: 'as visitors and search engines see your site',
  issues: (issues: number) => (issues === 0 ? 'no issues found' : counted(issues, issue)),
  next: 'What happens next',
  nextText: (agency: string) =>
    `Begin at the top of the list, and pass the notes “for your web developer” to whoever looks after your website. We changed nothing on the site. If you like, ${agency} fixes these issues for you.`,
  cleanNext: (agency: string) => `We changed nothing on the site. If you like, ${agency} keeps an eye on it for you.`,
} as const

function sum(list: readonly { readonly count: number }[]): number {
  return list.reduce((all, { count }) => all + count, 0)
}
