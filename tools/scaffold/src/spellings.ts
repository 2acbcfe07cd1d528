/** One name in the spellings of code: `google-sheets`, `googleSheets`, `GoogleSheets`, `google_sheets`, `Google Sheets`, `google sheets`. */
export interface Spellings {
  readonly kebab: string
  readonly camel: string
  readonly pascal: string
  readonly snake: string
  readonly title: string
  readonly words: string
}

export function spellingsOf(kebab: string): Spellings {
  const words = kebab.split('-')
  const pascal = words.map(capital).join('')
  return {
    kebab,
    camel: `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`,
    pascal,
    snake: words.join('_'),
    title: words.map(capital).join(' '),
    words: words.join(' '),
  }
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
