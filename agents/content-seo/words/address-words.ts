import type { PageView } from '../page-view.ts'
import { isFunctionWord } from './function-words.ts'
import { capital } from './own-heading.ts'
import { type PageCasing, pageCasing } from './page-casing.ts'
import type { WordingLanguage } from './written-in.ts'

export interface AddressWords {
  /** What the address says beyond the title; '' where that is nothing. */
  readonly rest: string
  readonly whole: string
  /** The address is the title. */
  readonly isSame: boolean
}

/**
 * The last part of the address as words, in the spelling of the page. null where it has none, or where German words of it do not stand on the page:
 * an address says neither which are nouns nor where umlauts were.
 */
export function addressWords(page: PageView, language: WordingLanguage): AddressWords | null {
  const slug =
    page.path
      .split(/[?#]/)[0]
      ?.split('/')
      .filter((part) => part !== '')
      .at(-1) ?? ''
  const words = readable(slug)
    .split(/[-_]/)
    .filter((word) => /^\p{L}+$/u.test(word))
  const casing = pageCasing(page)
  const written = joined(words, casing).map((word) => spelt({ word, written: casing.asWritten(word), language }))
  if (words.length === 0 || !written.every((word) => word !== null)) return null
  const own = page.ownTitle.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  const isPrefix = own.every((word, at) => written[at]?.toLowerCase() === word)
  return {
    rest: isPrefix ? written.slice(own.length).join(' ') : '',
    whole: capital(written.join(' ')),
    isSame: isPrefix && words.length === own.length,
  }
}

/** An address cannot tell self-assessment from two words; the page can. */
function joined(words: readonly string[], casing: PageCasing): readonly string[] {
  const result: string[] = []
  for (const word of words) {
    const pair = `${result.at(-1)}-${word}`
    if (result.length > 0 && casing.asWritten(pair) !== null) result[result.length - 1] = pair
    else result.push(word)
  }
  return result
}

function spelt({ word, written, language }: { word: string; written: string | null; language: WordingLanguage }): string | null {
  if (written !== null) return written
  return language === 'en' || isFunctionWord(word) ? word : null
}

function readable(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return ''
  }
}
