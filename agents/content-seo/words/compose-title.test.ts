import { expect, test } from 'vitest'
import { viewOf } from '../testing/view-of.ts'
import { composeTitle, distinctTitle, shortenTitle } from './compose-title.ts'

const suffix = ' – Aire Plumbing'
const taken = new Set<string>()
const german = { language: 'de', textLanguage: 'de' } as const
const inCity = (addressLocality: string) => [{ ok: true as const, data: { '@type': 'Plumber', address: { addressLocality } } }]
type Given = Parameters<typeof viewOf>[0]
const titleOf = (given: Given, ending = suffix) => composeTitle({ page: viewOf(given), suffix: ending, taken })

test.each<[string, Given, string | null]>([
  ['structured data says it', { h1: 'Boiler repair', structuredData: inCity('Leeds') }, 'Boiler repair in Leeds'],
  [
    'an address with a postcode says it',
    { h1: 'Bike repairs', paragraphs: ['Aire Plumbing, 14 Cowley Road, Oxford OX4 1HZ'] },
    'Bike repairs in Oxford',
  ],
  ['a German address says it', { ...german, h1: 'Dachsanierung', paragraphs: ['Brandt, Lindenstr. 8, 04109 Leipzig'] }, 'Dachsanierung in Leipzig'],
  [
    'its own premises are there',
    { h1: 'Oak staircases made by hand', paragraphs: ['All is glued in our workshop in Skipton.'] },
    'Oak staircases made by hand in Skipton',
  ],
  ['the heading has it', { h1: 'Boiler repair in Leeds', structuredData: inCity('Leeds') }, 'Boiler repair in Leeds'],
  [
    'the heading has it as a German adjective',
    { ...german, h1: 'Leipziger Dachsanierung', structuredData: inCity('Leipzig') },
    'Leipziger Dachsanierung',
  ],
  ['two places are named', { h1: 'Boiler repair', structuredData: [...inCity('Leeds'), ...inCity('York')] }, 'Boiler repair'],
  ['it is named in passing', { h1: 'Bread that takes a day', paragraphs: ['I learnt to bake in Lyon. It took a year.'] }, 'Bread that takes a day'],
  ['the page is about a pain', { h1: 'Back pain', structuredData: inCity('Leeds') }, 'Back pain'],
  ['the heading names a part of the site', { h1: 'About us', structuredData: inCity('Leeds') }, 'About us'],
  ['the heading is a question', { h1: 'How do I bleed a radiator?', structuredData: inCity('Leeds') }, 'How do I bleed a radiator?'],
  ['the page is an article', { h1: 'Frozen pipes', openGraph: { 'og:type': 'article' }, structuredData: inCity('Leeds') }, 'Frozen pipes'],
])('the place stands behind the topic only where it belongs: %s', (_when, given, own) => {
  expect(titleOf(given)).toBe(own + suffix)
})

test.each<[string, Given, string | null]>([
  ['greeting', { h1: 'Welcome to the Old Forge' }, 'Old Forge – Aire Plumbing'],
  ['German greeting', { ...german, h1: 'Herzlich willkommen in der Praxis Dr. Sommer' }, 'Praxis Dr. Sommer – Aire Plumbing'],
  ['name of the site behind it', { h1: 'Flat roofs and dormers by Aire Plumbing' }, 'Flat roofs and dormers – Aire Plumbing'],
  ['German name behind it', { ...german, h1: 'Fassadenanstrich vom Betrieb Aire Plumbing' }, 'Fassadenanstrich vom Betrieb Aire Plumbing'],
  ['shouting', { h1: 'OAK STAIRCASES', paragraphs: ['We build staircases in oak.'] }, 'Oak staircases – Aire Plumbing'],
  ['German shouting, as the page writes it', { ...german, h1: 'TREPPEN', paragraphs: ['Wir bauen Treppen aus Eiche.'] }, 'Treppen – Aire Plumbing'],
  ['German shouting whose nouns nobody knows', { ...german, h1: 'TREPPEN', paragraphs: [] }, null],
  ['slogan', { h1: 'We light up your world!' }, null],
  ['slogan about nobody', { h1: 'Bright light for every room!' }, null],
  ['nothing', { h1: 'Home' }, null],
])('a heading is taken as a title would say it, or not at all: %s', (_what, given, title) => {
  expect(titleOf(given)).toBe(title)
})

test('topics are names of things, each word once, and not the furniture of a site', () => {
  const h2 = ['Starters', 'Opening hours', 'Why us', 'Mains', 'Our guests say', 'Book now', 'Hot starters']
  expect(titleOf({ ownTitle: 'Menu', h1: 'Menu', h2 })).toBe('Menu: Starters, Mains – Aire Plumbing')
  expect(titleOf({ ownTitle: 'Menu', h1: 'Menu', h2: ['Starters', 'FAQ'] })).toBeNull()
})

test('a first page named like the site says what it offers, with the name once', () => {
  const given = { path: '/', ownTitle: 'Home', h1: 'Welcome to Aire Plumbing', h2: ['Heating', 'Bathrooms'], structuredData: inCity('Leeds') }
  expect(titleOf(given)).toBe('Aire Plumbing in Leeds: Heating, Bathrooms')
})

test('a page without headings is named by its address where the page uses those words', () => {
  const paragraphs = ['Die Steuererklärung für Rentner ist bei uns nicht teuer.']
  expect(titleOf({ ...german, path: '/steuererklaerung-fuer-rentner/', paragraphs })).toBe('Steuererklärung für Rentner – Aire Plumbing')
  expect(titleOf({ ...german, path: '/angebot-xy/', paragraphs })).toBeNull()
  expect(titleOf({ path: '/self-assessment-tax-returns/', paragraphs: ['Your self-assessment and your tax returns.'] })).toBe(
    'Self-assessment tax returns – Aire Plumbing',
  )
})

test('a page in another language gets no title, whatever language it is declared in', () => {
  const paragraphs = ['Nous réparons les chaudières de toutes les marques dans la ville et aux environs, avec le sourire.']
  expect(titleOf({ language: 'en', textLanguage: null, h1: 'Réparation de chaudières', paragraphs })).toBeNull()
  expect(titleOf({ language: 'en', textLanguage: null, h1: 'ボイラーの修理について' })).toBeNull()
  expect(titleOf({ language: 'de-AT', textLanguage: null, h1: 'Heizung und Bad' })).toBe('Heizung und Bad – Aire Plumbing')
})

test.each([
  ['If your boiler has stopped in the middle of the night, ring us and we will come to you as soon as we possibly can'],
  ['Heizungs-, Sanitär- und Lüftungsanlagen mit allem was dazugehört von der Planung bis zur Wartung aus einer Hand im Haus'],
  ['Kitchens (fitted, painted and repaired by our own joiners in every part of the county and also in the next one or two'],
])('a title is not cut where the rest could not stand alone: %s', (ownTitle) => {
  expect(shortenTitle({ page: viewOf({ ownTitle }), suffix, taken })).toBeNull()
})

test('a list of German nouns may lose its last one together with its "und"', () => {
  const ownTitle = 'Erbrecht: Testament, Pflichtteil und Erbengemeinschaft, worauf Sie achten müssen und was das kostet'
  expect(shortenTitle({ page: viewOf({ ...german, ownTitle }), suffix: ' | Kanzlei Albers & Kollegen', taken })).toBe(
    'Erbrecht: Testament, Pflichtteil | Kanzlei Albers & Kollegen',
  )
})

test('a namesake is told apart by its address in the spelling of the page, and by one word only where the page uses it', () => {
  const page = viewOf({
    ...german,
    path: '/lesekreis/',
    ownTitle: 'Veranstaltungen',
    h1: 'Veranstaltungen',
    paragraphs: ['Unser Lesekreis trifft sich.'],
  })
  expect(distinctTitle({ page, suffix, taken })).toBe('Veranstaltungen: Lesekreis – Aire Plumbing')
  const unspelt = viewOf({ ...german, path: '/maerchen-abend/', ownTitle: 'Veranstaltungen', h1: 'Veranstaltungen' })
  expect(distinctTitle({ page: unspelt, suffix, taken })).toBeNull()
  const silent = viewOf({ path: '/page-2/', ownTitle: 'Events', h1: 'Events' })
  expect(distinctTitle({ page: silent, suffix, taken })).toBeNull()
})
