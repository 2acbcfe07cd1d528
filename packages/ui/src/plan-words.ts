interface Facts {
  readonly agency: string
  readonly hand: string
  readonly since: string | null
  readonly nextCheck: string | null
  /** Why somebody took a change back. */
  readonly reason: string | null
  /** Whether it keeps visitors or search engines out. */
  readonly isUrgent: boolean
}

type Verbs = readonly [one: string, many: string]

const plain = (one: string, many: string) => (): Verbs => [one, many]
const acts =
  (one: string, many: string) =>
  ({ agency }: Facts): Verbs => [`${one}; ${agency} acts next`, `${many}; ${agency} acts next`]
const ofCheck = ({ nextCheck }: Facts) => `the ${nextCheck === null ? 'next check' : `check on ${nextCheck}`} will show if`

/** Of one, and of several; each reads on from “It” or a number, and promises no more than is known. */
const steps = {
  client: ({ since }: Facts): Verbs =>
    since === null
      ? ['waits for your decision', 'wait for your decision']
      : [`has been waiting for your decision since ${since}`, `have been waiting for your decision since ${since}`],
  'other-hand': ({ hand, isUrgent }: Facts): Verbs =>
    isUrgent
      ? [`cannot wait: forward this to ${hand} today`, `cannot wait: forward this to ${hand} today`]
      : [`needs a change by ${hand}`, `need a change by ${hand}`],
  agency: ({ agency, since }: Facts): Verbs => {
    const waits = `a proposed change that ${agency} ${since === null ? 'is reviewing' : `has been reviewing since ${since}`}`
    return [`has ${waits}`, `have ${waits}`]
  },
  revised: ({ agency }: Facts): Verbs => [`has a proposed change that ${agency} is revising`, `have a proposed change that ${agency} is revising`],
  'under-way': plain('has an approved change that is under way', 'have an approved change that is under way'),
  made: (facts: Facts): Verbs => [`was changed; ${ofCheck(facts)} it is fixed`, `were changed; ${ofCheck(facts)} they are fixed`],
  'made-in-vain': acts('was changed, but was still there at the check after it', 'were changed, but were still there at the check after it'),
  task: ({ agency }: Facts): Verbs => [`is on the task list of ${agency}`, `are on the task list of ${agency}`],
  failed: acts('has a change that could not be carried out', 'have a change that could not be carried out'),
  expired: acts('had a proposed change that was not decided in time', 'had a proposed change that was not decided in time'),
  declined: acts('had a proposed change that was not approved', 'had a proposed change that was not approved'),
  abstained: acts('needs a text written by hand', 'need texts written by hand'),
  'to-propose': acts('has no proposed change yet', 'have no proposed change yet'),
  undone: ({ reason }: Facts): Verbs => {
    const why = reason === null ? '' : ` (“${reason.replace(/\.$/, '')}”)`
    return [`was changed back${why} and stays as it was`, `were changed back${why} and stay as they were`]
  },
  unwanted: plain('stays as it is, as you decided', 'stay as they are, as you decided'),
  'may-stay': plain('may stay as it is', 'may stay as they are'),
  'left-alone': plain('was looked at since and stays as it is', 'were looked at since and stay as they are'),
  'fixed-since': plain('has been fixed since', 'have been fixed since'),
}

const developer = 'your web developer'

/** Who acts next: the reader, the agency, whoever the agent named, or nobody. */
const turns: Readonly<Record<keyof typeof steps, 'reader' | 'agency' | 'hand' | 'nobody'>> = {
  client: 'reader',
  'other-hand': 'hand',
  agency: 'agency',
  revised: 'agency',
  'under-way': 'agency',
  made: 'nobody',
  'made-in-vain': 'agency',
  task: 'agency',
  failed: 'agency',
  expired: 'agency',
  declined: 'agency',
  abstained: 'agency',
  'to-propose': 'agency',
  undone: 'nobody',
  unwanted: 'nobody',
  'may-stay': 'nobody',
  'left-alone': 'nobody',
  'fixed-since': 'nobody',
}

/** Whoever agents name, as the owner of the business knows them. */
const hands: Readonly<Record<string, string>> = {
  "the theme's author": developer,
  "whoever looks after the site's templates": developer,
  "whoever looks after the site's menus": developer,
  'whoever looks after the SEO plugin or the theme': developer,
  'whoever looks after the hosting': 'your hosting company',
  'whoever looks after the domain': 'whoever looks after your domain name',
  'whoever looks after the translations': 'whoever looks after your translations',
  'the editor of the page': 'whoever writes the texts of your website',
  'the editor of the pages': 'whoever writes the texts of your website',
}

export const planWords = { steps, turns, hands, anyHand: 'whoever looks after your website', you: 'you' }
