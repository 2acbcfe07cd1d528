import type { ModelTask, ModelWork } from './model-work.ts'

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
  const text = textOf(output)
  if (text === null) return rejected('Answer with the JSON object {"text": "…"} and nothing else.')
  if (hasMarkup(text)) return rejected('Write plain text in one line: no line breaks, no HTML, no markdown, no invisible characters.')
  const problem = work.problemWith(task, text)
  if (problem !== null) return rejected(problem)
  const unsupported = findUnsupported({ text, evidence: [task.rulesText, ...textsIn(task.facts)] })
  if (unsupported.length === 0) return { kind: 'accepted', text }
  return rejected(`Say nothing that the material does not say: ${unsupported.slice(0, shownSpans).join(', ')}.`)
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

function textsIn(value: ModelTask['facts']): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
