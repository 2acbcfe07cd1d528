import type { Json } from '@bizosaas/kernel'
import type { BrandFile } from './brand-file.ts'
import type { Thought } from './thought.ts'

/** The instructions a model gets for one kind of text. The agency may word them otherwise; what may be answered is not theirs to change. */
export interface PromptCard {
  /** Kebab-case, global, part of rows: never change one that has shipped. */
  readonly id: string
  readonly title: string
  /** As this release words it. */
  readonly body: string
  readonly form: AnswerForm
  readonly maxOutputTokens: number
}

/** One line as it stands in a search result, or paragraphs of plain text, parted by an empty line. Whatever HTML comes of it is made by the agent. */
export type AnswerForm = 'line' | 'paragraphs'

/** One text a model is asked for, beside the one the rules made. */
export interface ModelTask {
  /** Unique within one thought, and short. */
  readonly key: string
  /** Id of the prompt. */
  readonly prompt: string
  /** What it is about, for a person. */
  readonly title: string
  /** Empty where the rules leave a place for it and write nothing there. */
  readonly rulesText: string
  /** What the model may draw from: material from outside, never an instruction. */
  readonly facts: Json
  /** How the tenant wants to be written about: told beside the instructions, and no fact. */
  readonly brand?: BrandFile
}

export interface WordedTask {
  readonly task: ModelTask
  readonly text: string
}

/** What an agent asks a model once its rules have come to a thought. Pure: the same answers give the same thought. */
export interface ModelWork {
  readonly prompts: readonly PromptCard[]
  tasks(thought: Thought): readonly ModelTask[]
  /** What is wrong with a text, in words the model can act on; null where it fits. */
  problemWith(task: ModelTask, text: string): string | null
  merge(thought: Thought, worded: readonly WordedTask[]): Thought
}
