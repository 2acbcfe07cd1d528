import { technicalSeoSpecialist } from '@bizosaas/agents'
import type { ModelCall } from '@bizosaas/automation'
import type { ModelPort } from '@bizosaas/integration'
import { z } from 'zod'
import { type ModelRun, runWithModel } from '../model/run-with-model.ts'
import type { InjectedPage } from './injected-pages.ts'

/** What a model brought through a whole run of the specialist over one page. */
export interface LoopRun {
  /** Texts it worded that stand in what the run proposes. */
  readonly fields: Readonly<Record<string, string>>
  /** What was said of each answer, in turn. */
  readonly answers: readonly Pick<ModelCall, 'verdict' | 'reason'>[]
  /** Whether the key stands in the record of the calls or in what is proposed. */
  readonly tellsSecret: boolean
}

interface Through {
  readonly page: InjectedPage
  readonly model: ModelPort
  readonly baseUrl: string
  readonly apiKey: string
  readonly mostMs?: number
}

const textSchema = z.union([z.object({ title: z.string() }), z.object({ description: z.string() })])

/** The specialist reads the injected page, the model at that address is asked for its texts, each answer is checked as in the product. */
export async function takeThroughLoop({ page, ...asked }: Through): Promise<LoopRun> {
  const { site, page: snapshot } = page.textCase
  const thought = await technicalSeoSpecialist.think({ evidence: { site }, now: new Date(snapshot.readAt) })
  const run = await runWithModel({ agent: technicalSeoSpecialist, thought, ...asked })
  if (run.state !== 'completed') throw new Error(`the run over ${page.id} ended ${run.state}`)
  const { calls, drafted, reasons } = run
  return {
    fields: wordedFields(run),
    answers: calls,
    tellsSecret: JSON.stringify([calls, drafted, reasons]).includes(asked.apiKey),
  }
}

/** A text of the rules stands beside each one of a model. */
function wordedFields({ drafted }: ModelRun): Readonly<Record<string, string>> {
  const worded = drafted.flatMap(({ calls }) => calls).filter(({ rulesText }) => rulesText !== undefined)
  return Object.fromEntries(worded.flatMap(({ input }) => Object.entries(textSchema.parse(input))))
}
