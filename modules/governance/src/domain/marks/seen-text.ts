/** A text as a reader sees it, and the way back. */
export interface SeenText {
  readonly text: string
  /** The place in the original of a place in `text`; both in UTF-16 code units. */
  readonly at: (index: number) => number
  /** Words written in letters or figures that only look like what they are read as, or with characters between them that nobody sees: places in `text`. */
  readonly disguised: readonly { readonly start: number; readonly end: number }[]
}

/** Cyrillic and Greek letters that look like Latin ones, after Unicode's confusables (UTS 39), and the full stops that browsers take for dots (UTS 46). */
const lookAlikes = new Map(
  Object.entries({
    ...{ а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', ѕ: 's', т: 't', у: 'y', х: 'x' },
    ...{ А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', Ј: 'J', К: 'K', М: 'M', О: 'O', Р: 'P', Ѕ: 'S', Т: 'T', У: 'Y', Х: 'X' },
    ...{ α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
    ...{ Α: 'A', Β: 'B', Ε: 'E', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Χ: 'X' },
    ...{ '。': '.', '․': '.', '‐': '-', '‑': '-', '‒': '-', '−': '-', '⁄': '/' },
  }),
)

const softHyphen = '\u00ad'

/** Figures and letters of whatever form are what they are read as; characters nobody sees, and strokes over letters, part nothing. */
export function seenText(original: string): SeenText {
  const places: number[] = []
  const odd: number[] = []
  let text = ''
  let place = 0
  for (const letter of original) {
    const plain = plainForm(letter)
    if (isOdd(letter, plain)) odd.push(text.length)
    for (let unit = 0; unit < plain.length; unit += 1) places.push(place)
    text += plain
    place += letter.length
  }
  return { text, at: (index) => places[index] ?? original.length, disguised: wordsAround(text, odd) }
}

/** Another letter or figure than it seems, or one that is not seen. A soft hyphen is honest, and so is a fraction. */
function isOdd(letter: string, plain: string): boolean {
  if (plain === '') return letter !== softHyphen
  return plain !== letter && /^[\p{L}\p{N}]$/u.test(plain) && !/^[\p{No}\p{Lm}]$/u.test(letter)
}

function wordsAround(text: string, odd: readonly number[]): SeenText['disguised'] {
  if (odd.length === 0) return []
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.@/-]*/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
  return words.filter(({ start, end }) => odd.some((at) => start <= at && at < end))
}

function plainForm(letter: string): string {
  if (/^[\p{Cf}\p{M}]$/u.test(letter)) return ''
  const compatible = letter.normalize('NFKC')
  return lookAlikes.get(compatible) ?? compatible
}
