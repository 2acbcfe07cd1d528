import { expect, test } from 'vitest'
import { findMarks } from './find-marks.ts'

const seen = (text: string, { among = [] as string[], known = [] as string[] } = {}) =>
  findMarks({ text, among, known }).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)

test.each([
  ['Ring 0113 496 0000 today', ['phone: 0113 496 0000']],
  ['Telefon +49 (0)911 12 34-56', ['phone: +49 (0)911 12 34-56']],
  ['Ring ０１１３ ４９６ ００００', ['phone: ０１１３ ４９６ ００００']],
  ['Ring 01\u200b13 49\u200b60000', ['phone: 01\u200b13 49\u200b60000']],
  ['Ring zero eight hundred one two three four five', ['phone: one two three four five']],
  ['Ring 0800-FLOWERS', ['phone: 0800-FLOWERS']],
  ['Write to info@example.com.', ['email: info@example.com']],
  ['Write to info (at) example (dot) com', ['email: info (at) example (dot) com']],
  ['See https://example.com/a?b=1.', ['link: https://example.com/a?b=1']],
  ['See hxxps://example.com', ['link: hxxps://example.com']],
  ['See example.co.uk/offer now', ['link: example.co.uk/offer']],
  ['See example dot com', ['link: example dot com']],
  ['Follow @quickfix_leeds', ['link: @quickfix_leeds']],
  ['From £9.50 a week', ['price: £9.50']],
  ['Ab 95 € im Monat', ['price: 95 €']],
  ['Nur 49,- im Monat', ['price: 49,-']],
  ['Now 50 % off', ['price: 50 %']],
  ['The first visit is free', ['price: free']],
  ['A filling is forty-nine pounds', ['price: forty-nine pounds']],
  ['Der Espresso kostet einen Euro fünfzig', ['price: einen Euro fünfzig']],
  ['Karten zwischen 19 und 24 €', ['price: 19 und 24 €']],
  ['now only 39.90', ['price: 39.90']],
  ['two for one on Mondays', ['price: two for one']],
  ['zwei Torten zum Preis von einer', ['price: zwei Torten zum Preis von einer']],
  ['half off every repair', ['price: half off']],
  ['use CRUMB40 today', ['price: CRUMB40']],
  ['Pay to DE00 1234 5678 0000 0042 17 now', ['account: DE00 1234 5678 0000 0042 17']],
  ['Write to vorname punkt name ät beispiel punkt de', ['email: vorname punkt name ät beispiel punkt de']],
  ['See ex\u0430mple\u3002org', ['link: ex\u0430mple\u3002org']],
  ['Call 0️⃣3️⃣0️⃣ 23125 961', ['phone: 0️⃣3️⃣0️⃣ 23125 961']],
  ['K\u043ente pot', ['disguise: K\u043ente']],
  ['Die Beratung ist kostenlos', ['price: kostenlos']],
])('what leads a reader or binds the business is found: %s', (text, marks) => {
  expect(seen(text)).toEqual(marks)
})

test.each([
  'opened on 29.11.2026 and 2026-11-29',
  'built from 1998–2026',
  'a gluten-free loaf of 750 grams',
  'z.B. mit Kernen, e.g. rye',
  'we repair boilers within 48 hours',
  'open from 6.30 p.m.',
  'ab 8.15 Uhr geöffnet und bis 18 Uhr',
  'cars up to 3.50 tonnes',
  'W\u00e4rme\u00adpumpe',
])('what only looks like it is not: %s', (text) => {
  expect(seen(text)).toEqual([])
})

test.each([
  ['Boiler repair in Leeds – Aire Plumbing', ['name: Leeds', 'name: Aire Plumbing']],
  ['Dr. Helen Ward places implants', ['name: Dr. Helen Ward']],
  ['We work for Bevan Roofing Ltd', ['name: Bevan Roofing Ltd']],
  ['Come to 12 Mill Lane, LS1 4DY', ['name: Mill Lane', 'name: LS1 4DY']],
  ['Nun Am Alten Speicher Nr. sieben, 0-0-3-1-2 Musterau', ['name: Alten Speicher', 'name: Nr. sieben', 'name: 0-0-3-1-2 Musterau']],
  ['Wir binden Sträuße in Radebeul', ['name: Radebeul']],
  ['Fragen Sie Frau Kornfeld nach dem Termin', ['name: Frau Kornfeld']],
  ['Die Praxis liegt in der Gartenstraße 12', ['name: Gartenstraße 12']],
  ['The dough starts at noon, Luis shapes it', ['name: Luis']],
  ['Five loaves, every day but Monday, from June on', []],
  ['Fassadenanstrich vom Malerbetrieb Vogt', ['name: Malerbetrieb Vogt']],
])('names are told by how they are written: %s', (text, marks) => {
  expect(seen(text)).toEqual(marks)
})

test('a word that begins a sentence is a name where the page keeps its capital inside one', () => {
  expect(seen('Leeds boiler repair', { among: ['We mend boilers all over Leeds.'] })).toEqual(['name: Leeds'])
  expect(seen('Boiler repair', { among: ['We mend each boiler.'] })).toEqual([])
})

test('a heading in title case names nothing of which the page speaks in lower case', () => {
  expect(seen('Boiler Repair Costs', { among: ['What a boiler repair costs depends on the boiler.'] })).toEqual([])
  expect(seen('Wir reparieren die Heizung und das Bad.', { among: [] })).toEqual([])
})

test('the name of the site, as the connected system states it, is known', () => {
  expect(seen('Boiler repair – Aire Plumbing', { known: ['Aire Plumbing'] })).toEqual([])
  expect(seen('Boiler repair – Quick Fix Plumbing', { known: ['Aire Plumbing'] })).toEqual(['name: Quick Fix Plumbing'])
})
