import { bindActivities, defineContract, defineSteps, defineWorkflow, signal, step } from '@bizosaas/workflow-kit'
import { Pool } from 'pg'

const anything = { parse: (value: unknown) => value }

export const killContract = defineContract<number, number>({
  id: 'kill',
  version: 1,
  input: { parse: Number },
  output: { parse: Number },
  queue: 'kill',
})
export const killQueue = { name: 'kill', tenantConcurrency: 50, pollMs: 50 }
export const goOn = signal<null>('go-on')
export const stepsPerRun = 5

const steps = defineSteps('kill', { effect: step<{ index: number }, number>() })

/** Steps, a timer and a signal; the result tells whether each step's value came through. */
export const killWorkflow = defineWorkflow({ ...killContract, output: anything }, async (ctx, n) => {
  let sum = 0
  for (let index = 0; index < stepsPerRun; index += 1) {
    if (index === 2) await ctx.sleep(40)
    if (index === 3) await ctx.waitFor(goOn)
    sum += await ctx.run(steps.effect, { index })
  }
  return sum * 1000 + n
})

/** The outside world: `outside_call` counts every call, `outside_effect` has the idempotency key as its primary key. */
export const effectTables = `
  create table public.outside_call (key text not null);
  create table public.outside_effect (key text primary key);`

export function bindKillActivities(ownerUrl: string) {
  const pool = new Pool({ connectionString: ownerUrl, max: 5 })
  return bindActivities(steps, {
    async effect({ index }, { idempotencyKey }) {
      await pool.query('insert into public.outside_call values ($1)', [idempotencyKey])
      await new Promise((resolve) => setTimeout(resolve, 15))
      await pool.query('insert into public.outside_effect values ($1) on conflict do nothing', [idempotencyKey])
      return index
    },
  })
}
