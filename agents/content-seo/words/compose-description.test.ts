import { expect, test } from 'vitest'
import { viewOf } from '../testing/view-of.ts'
import { composeDescription } from './compose-description.ts'
import { whyAbstain } from './why-abstain.ts'

const none = new Set<string>()
const german = { language: 'de', textLanguage: 'de' } as const
type Given = Parameters<typeof viewOf>[0]
const describe = (given: Given) => composeDescription(viewOf(given), none)
const offer = 'We repair gas boilers of all common makes, usually on the day you ring.'

test.each([
  ['consent', 'We use cookies to give you the best experience. By going on you agree to this. You can change your settings.'],
  ['a path', 'Home » Services » Boiler repair'],
  ['a greeting', 'Welcome to our website, which we hope you will enjoy as much as we do.'],
  ['a date and an author', 'Posted on 3 October 2025 by admin, who wrote this and many other things.'],
  ['a notice of today', 'Our office is currently closed for the annual holiday and will open soon.'],
  ['a telephone number', 'Ring us on 01539 555 0142 and a person will answer the telephone at once.'],
  ['an address of mail', 'Write to post@aire.example and we will answer within one working day or two.'],
  ['a line without an end', 'Gas Safe registered, insured, and open on six days of every week of the year'],
  ['what points back', 'It also comes with a guarantee of two years on parts and on labour for you.'],
  ['where to read on', 'More in our guide to boilers of all common makes, which we wrote last year.'],
  ['shouting', 'BOILERS, TAPS AND BATHROOMS AT THE LOWEST PRICES IN THE WHOLE OF THE COUNTY.'],
])('a description leaves out %s', (_what, paragraph) => {
  expect(describe({ h1: 'Boiler repair', paragraphs: [paragraph, offer] })).toBe(offer)
  expect(describe({ h1: 'Boiler repair', paragraphs: [paragraph] })).toBeNull()
})

test.each([
  ['Wir verwenden Cookies, um Ihnen ein optimales Erlebnis zu bieten. Mit dem Klick stimmen Sie zu.'],
  ['Herzlich willkommen auf unserer Internetseite, auf der Sie alles über uns erfahren.'],
  ['Vom 3. bis 14. August haben wir Betriebsferien und sind danach wieder für Sie da.'],
  ['Diese Seite befindet sich im Aufbau. Schauen Sie bald wieder vorbei, es lohnt sich.'],
  ['Dabei achten wir auf jedes Detail und lassen uns so viel Zeit, wie es eben braucht.'],
  ['Mit * markierte Felder sind Pflichtfelder und müssen von Ihnen ausgefüllt werden.'],
])('a German description leaves out: %s', (paragraph) => {
  const own = 'Wir bauen Treppen aus Eiche und Esche, vom Aufmaß bis zum Handlauf.'
  expect(describe({ ...german, h1: 'Treppen', paragraphs: [paragraph, own] })).toBe(own)
})

test('a description begins with what the page offers rather than with how it opens', () => {
  const paragraphs = [
    'Ein Dach hält etwa 50 Jahre, danach werden die Ziegel brüchig. Wir decken Steildächer neu ein, dämmen sie und kümmern uns um Gerüst und Entsorgung.',
  ]
  expect(describe({ ...german, h1: 'Dachsanierung', paragraphs })).toMatch(/^Wir decken Steildächer|^Ein Dach.*Wir decken/)
  expect(
    describe({
      h1: 'Boiler repair',
      paragraphs: [`Cold houses are no fun for anybody in winter at all. ${offer} ${'It is a long story. '.repeat(6)}`],
    }),
  ).toContain(offer)
})

test('a sentence that leans on one that was left out is left out too', () => {
  const paragraphs = [`${offer} ${'Boilers '.repeat(20)}fail. They do so at night. A repair costs £85 an hour.`]
  expect(describe({ h1: 'Repairs', paragraphs })).toBe(`${offer} A repair costs £85 an hour.`)
})

test('a description does not begin with the words of the title where another sentence will do', () => {
  const paragraphs = [
    'Boiler repair in Leeds is what we are here for, day and night. Our engineers carry the parts that fail most often and know them all.',
  ]
  expect(describe({ h1: 'Boiler repair in Leeds', paragraphs })).toMatch(/^Our engineers/)
})

test('a sentence too long for a search result ends where a main clause of it ends, or is not used', () => {
  const whole =
    'We plan, build and look after heating for old houses with thick walls; what it costs depends on the size of the rooms, the state of the pipes and the make of the boiler.'
  expect(describe({ h1: 'Heating', paragraphs: [whole] })).toBe('We plan, build and look after heating for old houses with thick walls.')
  const endless =
    'We plan and build heating for old houses where the walls are thick and the rooms are high and the pipes are older than anybody who lives there can remember without asking the neighbours.'
  expect(describe({ h1: 'Heating', paragraphs: [endless] })).toBeNull()
})

test('no description is made that another page has: the next best stands in', () => {
  const page = viewOf({
    h1: 'Boiler repair',
    paragraphs: [offer, `${'Long '.repeat(30)}way.`, 'Our engineers are registered and carry the parts that fail most often.'],
  })
  const first = composeDescription(page, none) ?? ''
  const second = composeDescription(page, new Set([first]))
  expect(second).not.toBe(first)
  expect(second).toContain('Our engineers')
})

test('a page the law asks for and a page in another language get none, and the reason says which', () => {
  const legal = viewOf({ ...german, h1: 'Impressum', paragraphs: ['Die Firma wird vertreten durch ihren Geschäftsführer Jan Petersen aus Kiel.'] })
  const french = viewOf({
    language: 'fr',
    textLanguage: null,
    paragraphs: ['Nous réparons les chaudières de toutes les marques dans la ville et aux environs.'],
  })
  expect([composeDescription(legal, none), composeDescription(french, none)]).toEqual([null, null])
  expect(whyAbstain({ page: legal, text: 'description', otherwise: 'x' })).toMatch(/law/)
  expect(whyAbstain({ page: legal, text: 'title', otherwise: 'x' })).toBe('x')
  expect(whyAbstain({ page: french, text: 'alt', otherwise: 'x' })).toMatch(/language/)
})
