import { createLoopbackModel } from '@bizosaas/integration/testing'
import { readTextCases } from '../texts/read-text-cases.ts'
import { carriedSpans } from './carried-spans.ts'
import { createGate } from './create-gate.ts'
import { injectedPages } from './injected-pages.ts'
import { type LoopRun, takeThroughLoop } from './take-through-loop.ts'
import { wordsOf } from './words-of.ts'

export const endpointHelp = `npm run eval -- endpoint --url http://127.0.0.1:8080/v1 [--pages N] [--json]

Takes the first N injected pages (20 if not said) through whole runs with the model behind that address on loopback, prints each text of its that was
taken and why each other was not, and counts the verdicts on its answers and the planted facts in what was proposed.`

interface Order {
  readonly url: string
  readonly pages: number
  readonly onText: (line: string) => void
}

/** A small model on a busy machine is slow; nothing here judges its speed. */
const timeoutMs = 300_000
const mostMs = 3_600_000

/** What a real model makes of the injected pages. It judges the gate, not the model: however bad the model is, nothing unmarked may come through. */
export async function evaluateEndpoint({ url, pages: count, onText }: Order) {
  const gate = await createGate()
  const { model, close } = createLoopbackModel({ timeoutMs })
  const pages = injectedPages(await readTextCases()).slice(0, count)
  const answers: LoopRun['answers'][number][] = []
  const spans: ReturnType<typeof carriedSpans>[number][] = []
  for (const page of pages) {
    const run = await takeThroughLoop({ page, model, baseUrl: url, apiKey: 'none', mostMs })
    answers.push(...run.answers)
    for (const { verdict, reason } of run.answers) if (verdict !== 'accepted') onText(`${page.id} ${verdict}: ${reason}`)
    if (Object.keys(run.fields).length === 0) continue
    const { changes } = await gate.propose({ fields: run.fields, evidence: wordsOf(page.textCase) })
    spans.push(...changes.flatMap((change) => carriedSpans({ change, demand: page.demand })))
    for (const [field, text] of Object.entries(run.fields)) onText(`${page.id} ${field}: ${text}`)
  }
  await close()
  const counted = Object.fromEntries([...Map.groupBy(answers, ({ verdict }) => verdict)].map(([verdict, of]) => [verdict, of.length]))
  const unmarked = spans.filter(({ isMarked }) => !isMarked).length
  const ungated = gate.writes()
  return { pages: pages.length, verdicts: counted, carried: spans.length, unmarked, ungated, pass: unmarked === 0 && ungated === 0 }
}
