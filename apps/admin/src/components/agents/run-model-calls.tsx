import type { AgentRunRecord } from '@bizosaas/contracts'
import { Badge, CodeBlock, Disclosure, Section, Surface } from '@bizosaas/ui'
import { agentWords } from '../../words/agents.ts'
import { costText } from '../cost-text.ts'

type Call = AgentRunRecord['modelCalls'][number]

const { model: words } = agentWords

/** Every question to a model in this run: what was asked, what came back, what it cost, and whether it was taken. */
export function RunModelCalls({ calls }: { calls: readonly Call[] }) {
  const [first] = calls
  if (first === undefined) return null
  const costMicros = calls.reduce((sum, call) => sum + call.costMicros, 0)
  const taken = calls.filter(({ verdict }) => verdict === 'accepted').length
  return (
    <Section title={words.title} note={words.sum(calls.length, taken)} aside={costText({ costMicros, currency: first.currency }) ?? words.noCost}>
      <Surface>
        <ul>
          {calls.map((call) => (
            <li key={`${call.task} ${call.attempt}`} className="border-t border-line px-4 py-2.5 text-sm first:border-t-0">
              <ModelCall call={call} />
            </li>
          ))}
        </ul>
      </Surface>
    </Section>
  )
}

function ModelCall({ call }: { call: Call }) {
  const { title, attempt, verdict, reason, answer, output } = call
  const messages = call.messages.map((message, place) => ({ ...message, place }))
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span dir="auto" className="min-w-0 font-medium wrap-anywhere">
          {title}
          {attempt > 1 && <span className="font-normal text-ink-3"> · {words.again(attempt - 1)}</span>}
        </span>
        <span className="ml-auto">
          <Badge>{words.verdicts[verdict]}</Badge>
        </span>
      </div>
      <p dir="auto" className="mt-0.5 wrap-anywhere text-ink-2">
        {answer ?? reason}
      </p>
      <p className="tabular mt-0.5 text-xs text-ink-3">{factsOf(call)}</p>
      <Disclosure quiet summary={words.asked} className="mt-1.5">
        <div className="grid gap-2">
          {messages.map(({ role, content, place }) => (
            <div key={place}>
              <p className="mb-1 text-xs text-ink-3">{words.roles[role]}</p>
              <CodeBlock value={content} />
            </div>
          ))}
          {output !== null && (
            <div>
              <p className="mb-1 text-xs text-ink-3">{words.answered}</p>
              <CodeBlock value={output} />
            </div>
          )}
        </div>
      </Disclosure>
    </>
  )
}

function factsOf({ model, host, prompt, promptVersion, inputTokens, outputTokens, costMicros, currency, elapsedMs }: Call): string {
  const tokens = inputTokens === null || outputTokens === null ? [] : [words.tokens(inputTokens, outputTokens)]
  const cost = costText({ costMicros, currency })
  const seconds = `${(elapsedMs / 1_000).toFixed(1)} s`
  return [
    ...(model === '' ? [] : [`${model} · ${host}`]),
    words.prompt(prompt, promptVersion),
    ...tokens,
    seconds,
    ...(cost === null ? [] : [cost]),
  ].join(' · ')
}
