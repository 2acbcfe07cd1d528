export const auditWords = {
  urgency: { high: 'Do first', mid: 'Do next', low: 'When there is time' },
  effort: { S: 'Quick to do', M: 'Some work', L: 'A larger job' },
  onPages: (pages: number) => (pages === 1 ? 'on 1 page' : `on ${pages} pages`),
  todo: 'What to do',
  seen: 'Seen on',
  startPage: 'the start page',
  evidence: (places: number) => (places === 1 ? 'What we read' : `What we read, in ${places} places`),
  readAt: 'read',
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  items: 'What is worth doing',
  itemsNote: (count: number) => (count === 1 ? 'one place to mend' : `${count} things, the most worthwhile first`),
  waiting: (host: string) => `The audit of ${host} is about to begin`,
  reading: 'Reading the first pages',
  rest: 'Reading the rest of the site',
  links: 'Checking links and pictures',
  firstLook: (pages: number) =>
    `This is a first look at ${pages === 1 ? 'one page' : `${pages} pages`}. The list is replaced when the whole site has been read.`,
  done: ({ pages, findings }: { pages: number; findings: number }) =>
    `We read ${pages === 1 ? 'one page' : `${pages} pages`} and found ${findings === 0 ? 'nothing to mend' : findings === 1 ? 'one thing' : `${findings} places to mend`}.`,
  partialTitle: 'Only a first look was possible',
  partial: (pages: number) => `The list below is about ${pages === 1 ? 'the one page' : `the ${pages} pages`} that could be read.`,
  cleanTitle: 'Nothing worth changing was found',
  clean: (pages: number) =>
    `We looked at ${pages === 1 ? 'one page' : `${pages} pages`} for more than fifty kinds of faults. That is rare, and good news.`,
  day: 'on',
}
