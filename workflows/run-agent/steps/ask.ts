import { judgeAnswer, type ModelCall, type ModelTask, type ModelVerdict, type ModelWork, modelMessages } from '@bizosaas/automation'
import { type BudgetAsk, monthOf, tokenCost } from '@bizosaas/commerce'
import type { ChosenModel, ModelReply } from '@bizosaas/integration'
import { appError, type BudgetHoldId, errorCodes } from '@bizosaas/kernel'
import type { ActivityImplementation } from '@bizosaas/workflow-kit'
import type { AskInput, AskOutcome } from '../contract.ts'
import type { RunAgentPorts } from '../steps.ts'
import { type AgentAtWork, atWork } from './at-work.ts'
import { mostInputTokens, textAnswer } from './text-answer.ts'

export const mostAttempts = 3

/** One question to the model: the most it can cost is set aside, it is asked, its answer is judged, and question and answer are kept. */
export function ask(ports: RunAgentPorts): ActivityImplementation<AskInput, { next: AskOutcome }> {
  return async ({ task: key, attempt, ...input }, { tenantId, signal }) => {
    const work = atWork({ ports, input, tenantId })
    const { draft, calls } = await ports.scopes.withTenant(work, async (scope) => ({
      draft: await ports.records.findDraft(scope, work.runId),
      calls: await ports.records.calls(scope, work.runId),
    }))
    const task = draft?.tasks.find((one) => one.key === key)
    const { asks } = work.agent
    if (task === undefined || asks === undefined) throw appError('internal-error', { details: { reason: 'what was to be asked is gone' } })
    const earlier = calls.filter((call) => call.task === key)
    const done = earlier.find((call) => call.attempt === attempt)
    const call = done ?? (await question({ ports, work, asks, task, attempt, earlier, signal }))
    return { next: nextOf(call) }
  }
}

function nextOf({ verdict, attempt }: ModelCall): AskOutcome {
  if (verdict === 'failed' || verdict === 'not-asked') return 'stop'
  return verdict === 'rejected' && attempt < mostAttempts ? 'again' : 'done'
}

interface Asking {
  readonly ports: RunAgentPorts
  readonly work: AgentAtWork
  readonly asks: ModelWork
  readonly task: ModelTask
  readonly attempt: number
  readonly earlier: readonly ModelCall[]
  readonly signal: AbortSignal
}

type Bare = Omit<ModelCall, 'verdict' | 'reason' | 'answer' | 'output' | 'inputTokens' | 'outputTokens' | 'costMicros' | 'elapsedMs'>

async function question(asking: Asking): Promise<ModelCall> {
  const { ports, work, asks, task, attempt, earlier, signal } = asking
  const card = asks.prompts.find(({ id }) => id === task.prompt)
  if (card === undefined) throw appError('internal-error', { details: { reason: 'no prompt is declared for this task', prompt: task.prompt } })
  const [chosen, worded] = await Promise.all([ports.models.choose(work), ports.models.prompt(card.id)])
  const messages = modelMessages({ body: worded?.body ?? card.body, form: card.form, task, earlier })
  const askedAt = ports.clock.now()
  const about = { task: task.key, attempt, prompt: card.id, promptVersion: worded?.version ?? 0, messages, askedAt }
  if (chosen === null) return keep(asking, { ...about, model: '', host: '', currency: 'EUR', ...unasked('No model is set any more.') })
  const bare: Bare = { ...about, model: chosen.endpoint.model, host: new URL(chosen.endpoint.baseUrl).host, currency: chosen.price.currency }
  const hold = await holdFor({ asking, chosen, bare, maxOutputTokens: card.maxOutputTokens })
  if (hold === null) return keep(asking, { ...bare, ...unasked('The cap of the month or of this run is reached.') })
  const reply = await ports.models.model.ask({
    tenantId: work.tenantId,
    endpoint: chosen.endpoint,
    messages,
    maxOutputTokens: card.maxOutputTokens,
    schema: textAnswer,
    signal,
  })
  const elapsedMs = ports.clock.now().getTime() - askedAt.getTime()
  const spentMicros = spent({ reply, chosen, heldMicros: hold.amountMicros })
  return keep(asking, { ...bare, ...judged({ asking, reply }), ...tokensOf(reply), costMicros: spentMicros, elapsedMs }, hold.id)
}

const nothing = { output: null, answer: null, inputTokens: null, outputTokens: null, costMicros: 0, elapsedMs: 0 }

function unasked(reason: string) {
  return { ...nothing, verdict: 'not-asked' as const, reason }
}

interface Held {
  readonly id: BudgetHoldId
  readonly amountMicros: number
}

interface Holding {
  readonly asking: Asking
  readonly chosen: ChosenModel
  readonly bare: Bare
  readonly maxOutputTokens: number
}

async function holdFor({ asking, chosen, bare, maxOutputTokens }: Holding): Promise<Held | null> {
  const { ports, work } = asking
  const { price, runCapMicros, monthCapMicros } = chosen
  const amountMicros = tokenCost({ price, inputTokens: mostInputTokens(bare.messages), outputTokens: maxOutputTokens })
  const caps = { amountMicros, runCapMicros, monthCapMicros }
  const wanted: BudgetAsk = { run: work.runId, month: monthOf(bare.askedAt), currency: price.currency, ...caps }
  const outcome = await ports.scopes.withTenant(work, (scope) => ports.models.budgets.hold(scope, wanted))
  return outcome.kind === 'held' ? { id: outcome.id, amountMicros } : null
}

/** What nobody can tell counts as the most it can have been. */
function spent({ reply, chosen, heldMicros }: { reply: ModelReply; chosen: ChosenModel; heldMicros: number }): number {
  if (reply.kind === 'failed') return reply.mayBePaid ? heldMicros : 0
  return reply.usage === null ? heldMicros : Math.min(heldMicros, tokenCost({ price: chosen.price, ...reply.usage }))
}

function tokensOf(reply: ModelReply) {
  const usage = reply.kind === 'failed' ? null : reply.usage
  return { inputTokens: small(usage?.inputTokens), outputTokens: small(usage?.outputTokens) }
}

const mostTokens = 2_000_000_000

function small(tokens: number | undefined): number | null {
  return tokens === undefined ? null : Math.min(tokens, mostTokens)
}

type Judged = { verdict: ModelVerdict; reason: string | null; output: string | null; answer: string | null }

const mostOutput = 20_000

function judged({ asking, reply }: { asking: Asking; reply: ModelReply }): Judged {
  const { ports, asks: work, task } = asking
  if (reply.kind === 'failed') return { verdict: 'failed', reason: `${errorCodes[reply.code].title}. ${reply.reason}`, output: null, answer: null }
  if (reply.kind === 'declined') return { verdict: 'declined', reason: `The model declined: ${reply.reason}`, output: null, answer: null }
  const output = reply.text.slice(0, mostOutput)
  const judgement = judgeAnswer({ work, task, output: reply.text, isCut: reply.isCut, findUnsupported: ports.models.findUnsupported })
  if (judgement.kind === 'accepted') return { verdict: 'accepted', reason: null, output, answer: judgement.text }
  return { verdict: 'rejected', reason: judgement.problem, output, answer: null }
}

/** What was paid and what came of it are one commit. */
async function keep({ ports, work }: Asking, call: ModelCall, hold?: BudgetHoldId): Promise<ModelCall> {
  await ports.scopes.withTenant(work, async (scope) => {
    if (hold !== undefined) await ports.models.budgets.settle(scope, { id: hold, spentMicros: call.costMicros })
    await ports.records.keepCall(scope, work.runId, call)
  })
  return call
}
