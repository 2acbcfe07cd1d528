import { isDeepStrictEqual } from 'node:util'
import { createLoopbackModel } from '@bizosaas/integration/testing'
import type { ModelAnswer } from '../model/model-answer.ts'
import { type ModelRun, runWithModel } from '../model/run-with-model.ts'
import { serveModel } from '../model/serve-model.ts'
import { createRandom } from '../sites/create-random.ts'
import { type AskingAgent, askingAgents } from './asking-agents.ts'
import { garbageKinds } from './garbage-kinds.ts'

export const garbageHelp = `npm run eval -- garbage [--json] [--misses] [--seed S]

Lets a model endpoint send garbage (${garbageKinds.length} kinds, at least 500 shapes) to whole runs of each agent that asks a model, over
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
  /** Of each shape, one for each agent that asks. */
  readonly runs: number
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
  readonly asking: AskingAgent
  readonly name: string
  readonly answer: ModelAnswer
}

/** @param perKind shapes of each kind; left out: enough for five hundred in all */
export async function evaluateGarbage({ seed, perKind = Math.ceil(fewestShapes / garbageKinds.length) }: { seed: number; perKind?: number }) {
  const random = createRandom(seed)
  const answers = garbageKinds.flatMap(({ name, make }) => Array.from({ length: perKind }, () => ({ name, answer: make(random) })))
  const shapes = askingAgents.flatMap((asking) => answers.map((one): Shape => ({ ...one, asking })))
  const server = await serveModel()
  const { model, close } = createLoopbackModel({ timeoutMs })
  const results: Result[] = []
  const waiting = [...shapes]
  const work = async () => {
    for (let shape = waiting.shift(); shape !== undefined; shape = waiting.shift()) {
      const begun = performance.now()
      const { name, asking } = shape
      const run = await runWithModel({ ...asking, model, baseUrl: server.endpointOf(() => shape.answer), apiKey })
      results.push({ name: `${asking.agent.id}, ${name}`, asking, run, elapsedMs: performance.now() - begun })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const controls: ModelRun[] = []
  for (const asking of askingAgents)
    controls.push(await runWithModel({ ...asking, model, baseUrl: server.endpointOf(() => ({ body: asking.good })), apiKey }))
  await close()
  await server.close()
  return scoreOf(results, controls)
}

interface Result extends Pick<Shape, 'asking'> {
  readonly name: string
  readonly run: ModelRun
  readonly elapsedMs: number
}

function scoreOf(results: readonly Result[], controls: readonly ModelRun[]): GarbageScore {
  const misses = results.flatMap((result) => faultsOf(result).map((fault) => `${result.name}: ${fault}`))
  const calls = results.flatMap(({ run }) => run.calls)
  const verdicts = Object.fromEntries([...Map.groupBy(calls, ({ verdict }) => verdict)].map(([verdict, of]) => [verdict, of.length]))
  const rulesOnly = results.filter((result) => faultsOf(result).length === 0).length
  const slowestMs = Math.round(Math.max(...results.map(({ elapsedMs }) => elapsedMs)))
  const sizes = {
    kinds: garbageKinds.length,
    shapes: results.length / askingAgents.length,
    runs: results.length,
    rulesOnly,
    questions: calls.length,
    verdicts,
    slowestMs,
  }
  // A gate that lets nothing through would pass all of this.
  const takesGood = controls.every(({ calls: [call], drafted: [plan] }) => call?.verdict === 'accepted' && plan?.calls[0]?.rulesText !== undefined)
  return { ...sizes, takesGood, misses, pass: takesGood && misses.length === 0 && garbageKinds.length >= 25 }
}

function faultsOf({ asking: { thought }, run, elapsedMs }: Result): readonly string[] {
  const { state, drafted, calls, reasons, heldMicros } = run
  const texts = (plans: ModelRun['drafted']) => plans.flatMap((plan) => plan.calls.map(({ actionId, input }) => ({ actionId, input })))
  const taken = calls.find(({ verdict }) => verdict === 'accepted')
  return [
    ...(state === 'completed' ? [] : [`the run ended ${state}`]),
    ...(taken === undefined ? [] : [`taken: ${taken.answer}`]),
    ...(isDeepStrictEqual(texts(drafted), texts(thought.proposals)) ? [] : ['other texts than those of the rules were proposed']),
    ...(reasons.length >= 2 && reasons.every((reason) => reason !== '') ? [] : ['why is not written']),
    ...(heldMicros === 0 ? [] : [`${heldMicros} are still held`]),
    ...(JSON.stringify([calls, reasons]).includes(apiKey) ? ['the key stands in the record'] : []),
    ...(elapsedMs <= mostMs ? [] : [`it took ${Math.round(elapsedMs)} ms`]),
  ]
}
