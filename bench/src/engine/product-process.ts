import { createDbosWorkflowEngine, createPostgresRunJournal, journaledActivities } from '@bizosaas/automation/adapters'
import { createPostgresScopes } from '@bizosaas/db'
import { systemClock as clock } from '@bizosaas/kernel'
import { bindActivities, defineContract, defineSteps, defineWorkflow, step } from '@bizosaas/workflow-kit'
import { serveLoad } from './serve-load.ts'
import { stepsPerRun } from './steps-per-run.ts'

const { urls, tenantIds } = JSON.parse(process.argv[2] ?? '{}')
const number = { parse: Number }
const contract = defineContract<number, number>({ id: 'bench', version: 1, input: number, output: number })
const acts = defineSteps('bench', { give: step<number, number>() })
const workflow = defineWorkflow(contract, async (ctx, n) => {
  let sum = n
  for (let index = 0; index < stepsPerRun; index += 1) sum += await ctx.run(acts.give, index)
  return sum
})
const scopes = createPostgresScopes({ urls })
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: (message: string) => process.stderr.write(`${message}\n`) }
const journal = createPostgresRunJournal({ scopes })
const engine = await createDbosWorkflowEngine({
  databaseUrl: urls.engine,
  logger: quiet,
  workflows: [workflow],
  journal,
  activities: journaledActivities(bindActivities(acts, { give: async (n) => n }), { journal, clock }),
})

let count = 0
serveLoad(async () => {
  count += 1
  const tenantId = tenantIds[count % tenantIds.length]
  const id = `${tenantId}/bench/${count}-${crypto.randomUUID()}`
  await engine.start(contract, 1, { id, tenantId })
  const outcome = await engine.result(id)
  if (outcome.state !== 'completed' || outcome.value !== 1 + (stepsPerRun * (stepsPerRun - 1)) / 2) throw new Error('The run came to a wrong result.')
})
