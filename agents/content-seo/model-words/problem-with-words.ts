import type { ModelTask } from '@bizosaas/automation'
import { contentWords } from '../words/function-words.ts'

interface Worded {
  readonly task: ModelTask
  readonly text: string
  /** Shares of its words that name something. */
  readonly fewestKnown: number
  readonly fewestDistinct: number
}

const stem = 5

/** Whether a text speaks of its material: a refusal, another language and a loop do not. In words the model can act on; null where it does. */
export function problemWithWords({ task: { rulesText, facts }, text, fewestKnown, fewestDistinct }: Worded): string | null {
  const words = contentWords(text)
  const known = new Set(contentWords(`${rulesText} ${JSON.stringify(facts)}`).map(stemOf))
  const share = (count: number) => (words.length === 0 ? 0 : count / words.length)
  if (share(words.filter((word) => known.has(stemOf(word))).length) < fewestKnown) return 'Use the words of the page and its language.'
  return share(new Set(words).size) < fewestDistinct ? 'Say each thing once.' : null
}

export const shouting = 'Do not shout: no exclamation marks and no words in capitals that the material does not write so.'

export function isShouting(text: string): boolean {
  return text.includes('!') || (text.match(/\p{L}/gu)?.length ?? 0) === (text.match(/\p{Lu}/gu)?.length ?? 0)
}

function stemOf(word: string): string {
  return word.slice(0, stem)
}
