import type { AnswerForm, ModelTask, ModelWork } from './model-work.ts'
import { paragraphsOf } from './paragraphs-of.ts'

/** Which figures, names, prices, links and numbers of a text stand nowhere in the evidence. */
export type FindUnsupported = (call: { readonly text: string; readonly evidence: readonly string[] }) => readonly string[]

export type Judgement = { readonly kind: 'accepted'; readonly text: string } | { readonly kind: 'rejected'; readonly problem: string }

interface Judging {
  readonly work: ModelWork
  readonly task: ModelTask
  readonly output: string
  readonly isCut: boolean
  readonly findUnsupported: FindUnsupported
}

const shownSpans = 5

/** Whether an answer may stand in the place of the rules' text. Its shape is checked first, then its form, then that it says nothing new. */
export function judgeAnswer({ work, task, output, isCut, findUnsupported }: Judging): Judgement {
  if (isCut) return rejected('The answer was cut off. Answer shorter.')
  const form = work.prompts.find(({ id }) => id === task.prompt)?.form ?? 'line'
  const answer = textOf(output)
  if (answer === null) return rejected('Answer with the JSON object {"text": "…"} and nothing else.')
  const text = form === 'line' ? answer : paragraphsOf(answer).join('\n\n')
  if (form === 'line' ? hasMarkup(text) : paragraphsOf(text).some(isNoParagraph)) return rejected(formProblems[form])
  const problem = work.problemWith(task, text)
  if (problem !== null) return rejected(problem)
  const unsupported = findUnsupported({ text, evidence: [task.rulesText, ...textsIn(task.facts)] })
  if (unsupported.length === 0) return { kind: 'accepted', text }
  return rejected(`Say nothing that the material does not say: ${unsupported.slice(0, shownSpans).join(', ')}.`)
}

const formProblems: Readonly<Record<AnswerForm, string>> = {
  line: 'Write plain text in one line: no line breaks, no HTML, no markdown, no invisible characters.',
  paragraphs: 'Write plain paragraphs, parted by an empty line: no headings, no lists, no HTML, no markdown, no invisible characters.',
}

function rejected(problem: string): Judgement {
  return { kind: 'rejected', problem }
}

/** Exactly one key: an answer in another shape was meant for something else. */
function textOf(output: string): string | null {
  const value = jsonOf(withoutFence(output))
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1 || !('text' in value)) return null
  return typeof value.text === 'string' && value.text.trim() !== '' ? value.text.trim() : null
}

/** Many models wrap what they were asked for in a fence, whatever they are told. */
function withoutFence(output: string): string {
  return /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/.exec(output)?.[1] ?? output
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function hasMarkup(text: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]|<[a-z/!]|\*\*|\]\(|```/iu.test(text) || !text.isWellFormed()
}

/** Also a line that markdown reads as a heading, a quotation or an item of a list. */
function isNoParagraph(paragraph: string): boolean {
  return hasMarkup(paragraph) || /^(?:[-*+•–—>]|#{1,6}|\d{1,2}[.)])\s/.test(paragraph)
}

function textsIn(value: ModelTask['facts']): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
