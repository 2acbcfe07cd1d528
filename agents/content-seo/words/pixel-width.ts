/**
 * Advance widths of the sans-serif face that search results are set in, in thousandths of the font size, by character.
 * From the published metrics of the metric-compatible Helvetica family; what is missing counts as a digit, ideographs as a full square.
 */
const groups: readonly (readonly [number, string])[] = [
  [191, "'"],
  [222, 'ijl’‘'],
  [260, '|'],
  [278, ' !,./:;\\[]fftI·'],
  [333, '-()r`“”'],
  [355, '"'],
  [389, '*'],
  [500, 'ckJsvxyz'],
  [556, '0123456789#$abdeghnopqu?L–£€_'],
  [584, '+<=>~'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '—…'],
  [1015, '@'],
]
const widths = new Map(groups.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)))

/** Width in pixels at a font size; a search result sets titles in 20 px and descriptions in 14 px. */
export function pixelWidth(text: string, fontPx: number): number {
  let sum = 0
  for (const character of text.normalize('NFD')) {
    if (/\p{M}/u.test(character)) continue
    sum += widths.get(character) ?? (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(character) ? 1_000 : 556)
  }
  return Math.round((sum * fontPx) / 1_000)
}

export const titleLimitPx = 600
export function titleWidth(title: string): number {
  return pixelWidth(title, 20)
}
