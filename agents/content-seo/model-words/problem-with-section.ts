import { type ModelTask, paragraphsOf } from '@bizosaas/automation'
import { stemsOf } from '../terms/stems-of.ts'
import { problemWithBrand } from './problem-with-brand.ts'
import { isShouting, problemWithWords, shouting } from './problem-with-words.ts'

const fewestWords = 20
const mostWords = 240
/** Prose needs words of its own between those of the pages. */
const fewestKnown = 0.5
const fewestDistinct = 0.4

/** What keeps a model's text out of a post, in words it can act on; null where nothing does. */
export function problemWithSection(task: ModelTask, text: string): string | null {
  if (isShouting(text)) return shouting
  return (
    problemWithForm(text) ??
    problemWithBrand(task, text) ??
    problemWithMatter(task, text) ??
    problemWithWords({ task, text, fewestKnown, fewestDistinct })
  )
}

function problemWithForm(text: string): string | null {
  const count = text.split(/\s+/).length
  if (count < fewestWords) return `Say more: at least ${fewestWords} words.`
  if (count > mostWords) return `It has ${count} words and ${mostWords} are the most. Shorten it.`
  const paragraphs = paragraphsOf(text)
  if (paragraphs.some((paragraph) => !/[.?…][”"’)]?$/.test(paragraph))) return 'End each paragraph with a whole sentence and its full stop.'
  return new Set(sentencesIn(text)).size < sentencesIn(text).length ? 'Say each sentence once.' : null
}

/** The title of the task is the heading and what the post is about. */
function problemWithMatter({ title }: ModelTask, text: string): string | null {
  return stemsOf(title).isDisjointFrom(stemsOf(text)) ? 'Speak of what the heading asks.' : null
}

function sentencesIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/(?<=[.?…])\s+/)
    .map((sentence) => sentence.trim())
}
