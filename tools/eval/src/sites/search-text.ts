import type { Random } from './create-random.ts'

interface Search {
  readonly random: Random
  readonly start: string
  readonly words: readonly string[]
  readonly fits: (text: string) => boolean
  /** No more words help. */
  readonly isOver: (text: string) => boolean
}

const tries = 50_000

/** Adds words at random until the text fits. Throws where it never does. */
export function searchText({ random, start, words, fits, isOver }: Search): string {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    let text = start
    while (!isOver(text)) {
      text = `${text} ${random.pick(words)}`
      if (fits(text)) return text
    }
  }
  throw new Error(`no text fits after "${start}"`)
}
