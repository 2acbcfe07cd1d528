import type { ModelCall } from './model-call.ts'
import type { ModelTask, ModelWork, WordedTask } from './model-work.ts'
import type { Abstention, Thought } from './thought.ts'

interface Answered {
  readonly work: ModelWork
  readonly tasks: readonly ModelTask[]
  readonly calls: readonly ModelCall[]
}

/** The thought of the rules with the words that were accepted; where none were, the text of the rules stays, and why is written down. */
export function withAnswers(thought: Thought, { work, tasks, calls }: Answered): Thought {
  const worded = tasks.flatMap((task): WordedTask[] => {
    const accepted = calls.find((call) => call.task === task.key && call.verdict === 'accepted')
    return accepted?.answer == null ? [] : [{ task, text: accepted.answer }]
  })
  const isWorded = new Set(worded.map(({ task }) => task.key))
  const left = tasks.filter(({ key }) => !isWorded.has(key))
  const merged = worded.length === 0 ? thought : work.merge(thought, worded)
  return { ...merged, abstentions: [...merged.abstentions, ...reasonsFor(left, calls)] }
}

function reasonsFor(left: readonly ModelTask[], calls: readonly ModelCall[]): readonly Abstention[] {
  const asked = left.flatMap(({ key, title }): Abstention[] => {
    const last = calls.filter(({ task }) => task === key).at(-1)
    return last === undefined ? [] : [{ subject: `Words of a model: ${title}`, reason: `The text of the rules stays. ${last.reason ?? ''}`.trim() }]
  })
  const unasked = left.length - asked.length
  if (unasked === 0) return asked
  const subject = `Words of a model: ${unasked === 1 ? 'one more text' : `${unasked} more texts`}`
  return [...asked, { subject, reason: 'Nothing more was asked after the model had failed; the text of the rules stays.' }]
}
