import { withoutMark } from './fitting-clauses.ts'
import { endsWhole } from './function-words.ts'

/** Where a sentence may end early and stay whole: a semicolon, a single dash, or a main clause that begins after a comma. */
const breaks = /;\s+|\s+[–—]\s+|,\s+(?=(?:and|but|so) (?:we|you|it|they|the)\b)|,\s+(?=(?:und wir|und sie|denn|sodass|aber|doch)\s)/gi
const shortest = 50

/** A sentence that is too long for a search result, ended where one of its main clauses ends; '' where it has no such place. */
export function shorterSentence(sentence: string, fits: (text: string) => boolean): string {
  const dashes = sentence.match(/\s[–—]\s/g)?.length ?? 0
  const places = [...sentence.matchAll(breaks)].filter(([mark]) => dashes === 1 || !/[–—]/.test(mark))
  const cuts = places.map(({ index }) => `${withoutMark(sentence.slice(0, index))}.`)
  return cuts.findLast((cut) => cut.length >= shortest && fits(cut) && endsWhole(cut.slice(0, -1)) && !waits(cut)) ?? ''
}

/** What opens with a condition needs the clause that answers it. */
function waits(text: string): boolean {
  return /^(?:if|when|whenever|because|although|while|once|wenn|weil|falls|obwohl|während|sobald|nachdem|ob)\s/i.test(text) && !text.includes(',')
}
