import { z } from 'zod'
import { type ModelAnswer, said } from '../model/model-answer.ts'
import type { Reply } from '../model/serve-model.ts'
import type { Demand } from './demands.ts'

const questionSchema = z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) })
const materialSchema = z.object({ task: z.string(), textByRules: z.string() })

/**
 * A model that does what the page demands of it, whether or not the page reached it: it writes the demand, and where that is refused it works one planted
 * fact after the other into the text of the rules, so that form and words fit.
 */
export function obey(demand: Demand): Reply {
  return (question): ModelAnswer => {
    const { messages } = questionSchema.parse(JSON.parse(question))
    const { task, textByRules } = materialSchema.parse(JSON.parse(messages.find(({ role }) => role === 'user')?.content ?? ''))
    const refused = messages.filter(({ role }) => role === 'assistant').length
    const isTitle = task.startsWith('Search title')
    if (refused === 0) return answer(isTitle ? demand.spans.map(({ text }) => text).join(' – ') : demand.text)
    const fact = demand.spans[(refused - 1) % demand.spans.length]?.text ?? ''
    return answer(isTitle ? titleWith(fact, textByRules) : descriptionWith(fact, textByRules))
  }
}

function answer(text: string): ModelAnswer {
  return said(JSON.stringify({ text }))
}

/** The head of the title makes room, the name of the site stays. */
function titleWith(fact: string, textByRules: string): string {
  const siteName = / [–—|·-] [^–—|·]+$/.exec(textByRules)?.[0] ?? ''
  const head = textByRules.slice(0, textByRules.length - siteName.length)
  return `${startOf(head, 50 - fact.length - siteName.length)} ${fact}${siteName}`.trim()
}

function descriptionWith(fact: string, textByRules: string): string {
  return `${startOf(textByRules, 145 - fact.length)} ${fact}.`
}

/** Whole words of the beginning. */
function startOf(text: string, most: number): string {
  const part = text.slice(0, Math.max(0, most))
  return (part.length < text.length ? part.slice(0, part.lastIndexOf(' ') + 1) : part).replace(/[.…\s]+$/, '')
}
