import { expect, test } from 'vitest'
import { picture, siteUrl } from '../testing/page-of.ts'
import { viewOf } from '../testing/view-of.ts'
import { composeAlt } from './compose-alt.ts'

const german = { language: 'de', textLanguage: 'de' } as const
type Given = Parameters<typeof viewOf>[0]
const altOf = (file: string, given: Given, more: Parameters<typeof picture>[0] = {}) =>
  composeAlt({ page: viewOf(given), picture: picture({ src: `${siteUrl}wp-content/uploads/${file}`, ...more }) })

test.each([
  ['Photo of a fitter reading the gauge', 'A fitter reading the gauge'],
  ['Foto vom Dachstuhl vor dem Eindecken', 'Dachstuhl vor dem Eindecken'],
  ['Bild von einem Dachstuhl vor dem Eindecken', null],
  ['Abb. 3: Handlauf aus Esche', 'Handlauf aus Esche'],
  ['The engine house of 1867 (Photo: Jane Doe)', 'The engine house of 1867'],
  ['Foto: M. Kornfeld', null],
  ['Click to enlarge', null],
  ['Zum Vergrößern klicken', null],
  [
    `${'A row of very old houses '.repeat(3).trim()}. ${'More words follow here '.repeat(5)}`,
    'A row of very old houses A row of very old houses A row of very old houses.',
  ],
])('a caption says what is shown, without "photo of" and without a credit: %s', (caption, alt) => {
  expect(altOf('IMG_1.jpg', { paragraphs: ['Nothing.'] }, { caption: caption.trim() })).toBe(alt)
})

test.each<[string, string, Given, string | null]>([
  ['the page’s own phrase', 'oak-table-kitchen-1024x768.jpg', { paragraphs: ['You see the oak table in the kitchen.'] }, 'Oak table in the kitchen'],
  ['one of what the page has many of', 'bridal-bouquet.jpg', { paragraphs: ['Our bridal bouquets start at £95.'] }, 'Bridal bouquet'],
  ['umlauts and capitals', 'wartezimmer-kaetzchen.jpg', { ...german, paragraphs: ['Ein Wartezimmer für Kätzchen.'] }, 'Wartezimmer für Kätzchen'],
  ['words the page never says together', 'dog-kitchen.jpg', { paragraphs: ['A dog slept. The kitchen was cold.'] }, null],
  ['a word the page does not say', 'oak-giraffe.jpg', { paragraphs: ['We love oak.'] }, null],
  ['a case that belongs to its sentence', 'frischen-brezeln.jpg', { ...german, paragraphs: ['Wir kommen mit frischen Brezeln.'] }, null],
  ['a German compound', 'streuselkuchen.jpg', { ...german, paragraphs: ['Bei uns gibt es Streuselkuchen.'] }, 'Streuselkuchen'],
  ['one German noun of which the page has several', 'brautstrauss.jpg', { ...german, paragraphs: ['Brautsträuße kosten 95 €.'] }, 'Brautstrauß'],
  ['a German noun the page uses only in another', 'glockenturm.jpg', { ...german, paragraphs: ['Glockenturmuhren mit Schlagwerk.'] }, null],
  [
    'a compound said in two parts',
    'dental-implant-crown.png',
    { paragraphs: ['Dental implants last.', 'Then comes a crown.'] },
    'Dental implant crown',
  ],
  ['a compound whose thing the page never says', 'dental-implant-crown.png', { paragraphs: ['Dental implants last long.'] }, null],
  ['an activity the page tells with a verb', 'poetry-reading.jpg', { paragraphs: ['Poets read at our poetry evening.'] }, 'Poetry reading'],
  ['an activity told of something else', 'poetry-reading.jpg', { paragraphs: ['Poetry is for all.', 'Read our terms.'] }, null],
  ['one English word', 'boiler.jpg', { ownTitle: 'Heating', headings: [], paragraphs: ['We mend each boiler.'] }, null],
  ['one English word that the page is about', 'boiler.jpg', { ownTitle: 'Boiler repair', paragraphs: ['We mend each boiler.'] }, null],
  ['a camera’s number', 'IMG_20240312-WA0004.jpg', { paragraphs: ['We mend each boiler.'] }, null],
  ['another language', 'oak-table.jpg', { language: 'fr', textLanguage: null, paragraphs: ['La table: oak table.'] }, null],
])('the name of a file counts where the page says the same: %s', (_what, file, given, alt) => {
  expect(altOf(file, given)).toBe(alt)
})

test('a heading above the picture names it where its main word is the file', () => {
  expect(altOf('boiler.jpg', {}, { heading: 'Combi boiler' })).toBe('Combi boiler')
  expect(altOf('boiler.jpg', {}, { heading: 'Boiler repair' })).toBeNull()
  expect(altOf('boiler.jpg', {}, { heading: 'Boiler' })).toBeNull()
  expect(altOf('streusel.jpg', german, { heading: 'Streusel vom Blech' })).toBe('Streusel vom Blech')
})
