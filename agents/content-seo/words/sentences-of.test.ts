import { expect, test } from 'vitest'
import { sentencesOf } from './sentences-of.ts'

test.each<[string, readonly string[]]>([
  ['Wir führen z. B. Eiche und Esche. Dr. Meier hilft.', ['Wir führen z. B. Eiche und Esche.', 'Dr. Meier hilft.']],
  ['Am 3. Oktober ist zu. Seit 1987. Wir feiern.', ['Am 3. Oktober ist zu.', 'Seit 1987.', 'Wir feiern.']],
  ['Sie finden uns in der Lindenstr. 8, Haus Nr. 4. Kommen Sie!', ['Sie finden uns in der Lindenstr. 8, Haus Nr. 4.', 'Kommen Sie!']],
  ['Es kostet ca. 40 € inkl. MwSt. je m². Das ist fair.', ['Es kostet ca. 40 € inkl. MwSt. je m².', 'Das ist fair.']],
])('German abbreviations and ordinals end no sentence: %s', (text, sentences) => {
  expect(sentencesOf(text, 'de-DE')).toEqual(sentences)
})

test.each<[string, readonly string[]]>([
  ['Dr. Ward places implants at 6.30 p.m. The clinic stays open.', ['Dr. Ward places implants at 6.30 p.m.', 'The clinic stays open.']],
  ['Mrs. J. Smith of St. Ives came. She left.', ['Mrs. J. Smith of St. Ives came.', 'She left.']],
  ['There are 12. We counted.', ['There are 12.', 'We counted.']],
])('English titles and initials end no sentence: %s', (text, sentences) => {
  expect(sentencesOf(text, 'en')).toEqual(sentences)
})
