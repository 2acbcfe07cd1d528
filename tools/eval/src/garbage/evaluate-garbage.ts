import { isDeepStrictEqual } from 'node:util'
import { createLoopbackModel } from '@bizosaas/integration/testing'
import { good, type ModelAnswer } from '../model/model-answer.ts'
import { type ModelRun, runWithModel } from '../model/run-with-model.ts'
import { serveModel } from '../model/serve-model.ts'
import { createRandom } from '../sites/create-random.ts'
import { garbageKinds } from './garbage-kinds.ts'
import { rulesThought } from './rules-thought.ts'

export const garbageHelp = `npm run eval -- garbage [--json] [--misses] [--seed S]

Lets a model endpoint send garbage (${garbageKinds.length} kinds, at least 500 shapes) to whole runs of the technical SEO specialist, over
real connections. Each run has to end with the texts of the rules, with the reason written, nothing held and the key nowhere. --misses lists
those that did not.`

const fewestShapes = 500
const atOnce = 8
const timeoutMs = 400
const mostMs = 20_000
const apiKey = 'sk-garbage-canary-0123456789'

export interface GarbageScore {
  readonly kinds: number
  readonly shapes: number
  readonly rulesOnly: number
  readonly questions: number
  readonly verdicts: Readonly<Record<string, number>>
  readonly slowestMs: number
  /** Whether an answer that is none of this is taken. */
  readonly takesGood: boolean
  readonly misses: readonly string[]
  readonly pass: boolean
}

interface Shape {
  readonly name: string
  readonly answer: ModelAnswer
}

/** @param perKind shapes of each kind; left out: enough for five hundred in all */
export async function evaluateGarbage({ seed, perKind = Math.ceil(fewestShapes / garbageKinds.length) }: { seed: number; perKind?: number }) {
  const random = createRandom(seed)
  const shapes = garbageKinds.flatMap(({ name, make }) => Array.from({ length: perKind }, (): Shape => ({ name, answer: make(random) })))
  const server = await serveModel()
  const { model, close } = createLoopbackModel({ timeoutMs })
  const results: Result[] = []
  const waiting = [...shapes]
  const work = async () => {
    for (let shape = waiting.shift(); shape !== undefined; shape = waiting.shift()) {
      const begun = performance.now()
      const run = await runWithModel({ thought: rulesThought, model, baseUrl: server.endpointOf(() => shape.answer), apiKey })
      results.push({ name: shape.name, run, elapsedMs: performance.now() - begun })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const control = await runWithModel({ thought: rulesThought, model, baseUrl: server.endpointOf(() => ({ body: good })), apiKey })
  await close()
  await server.close()
  return scoreOf(results, control)
}

interface Result {
  readonly name: string
  readonly run: ModelRun
  readonly elapsedMs: number
}

function scoreOf(results: readonly Result[], control: ModelRun): GarbageScore {
  const misses = results.flatMap(({ name, run, elapsedMs }) => faultsOf(run, elapsedMs).map((fault) => `${name}: ${fault}`))
  const calls = results.flatMap(({ run }) => run.calls)
  const verdicts = Object.fromEntries([...Map.groupBy(calls, ({ verdict }) => verdict)].map(([verdict, of]) => [verdict, of.length]))
  const rulesOnly = results.filter(({ run, elapsedMs }) => faultsOf(run, elapsedMs).length === 0).length
  const slowestMs = Math.round(Math.max(...results.map(({ elapsedMs }) => elapsedMs)))
  const sizes = { kinds: garbageKinds.length, shapes: results.length, rulesOnly, questions: calls.length, verdicts, slowestMs }
  // A gate that lets nothing through would pass all of this.
  const takesGood = control.calls[0]?.verdict === 'accepted' && control.drafted[0]?.calls[0]?.rulesText !== undefined
  return { ...sizes, takesGood, misses, pass: takesGood && misses.length === 0 && garbageKinds.length >= 25 }
}

function faultsOf({ state, drafted, calls, reasons, heldMicros }: ModelRun, elapsedMs: number): readonly string[] {
  const texts = (plans: ModelRun['drafted']) => plans.flatMap((plan) => plan.calls.map(({ actionId, input }) => ({ actionId, input })))
  const taken = calls.find(({ verdict }) => verdict === 'accepted')
  return [
    ...(state === 'completed' ? [] : [`the run ended ${state}`]),
    ...(taken === undefined ? [] : [`taken: ${taken.answer}`]),
    ...(isDeepStrictEqual(texts(drafted), texts(rulesThought.proposals)) ? [] : ['other texts than those of the rules were proposed']),
    ...(reasons.length >= 2 && reasons.every((reason) => reason !== '') ? [] : ['why is not written']),
    ...(heldMicros === 0 ? [] : [`${heldMicros} are still held`]),
    ...(JSON.stringify([calls, reasons]).includes(apiKey) ? ['the key stands in the record'] : []),
    ...(elapsedMs <= mostMs ? [] : [`it took ${Math.round(elapsedMs)} ms`]),
  ]
}
