import { expect } from 'vitest'
import { isStepError } from '../../errors/step-error.ts'
import { maxPayloadBytes } from '../../kernel/plain-json.ts'
import { acts } from './probe.ts'
import { anything, type Story } from './story.ts'

const quotes = 2

export const payloadStories: readonly Story[] = [
  {
    id: 'payload-plain',
    title: 'refuses what is not plain JSON, in inputs and results alike',
    async run(ctx) {
      const codes: string[] = []
      for (const kind of ['date', 'nan', 'map'] as const) {
        await ctx.run(acts.odd, kind).catch((error: unknown) => codes.push(isStepError(error) ? error.code : 'other'))
      }
      return codes
    },
    async check({ engine, start, result }) {
      expect(await result(await start())).toEqual({ state: 'completed', value: Array(3).fill('payload-not-plain') })
      const contract = { id: 'payload-plain', version: 1, input: anything, output: anything }
      for (const value of [new Date(), { a: 1n }, { a: () => 1 }, new Map(), { a: Number.POSITIVE_INFINITY }]) {
        await expect(engine.start(contract, value, { id: 'refused', tenantId: 'tenant' })).rejects.toMatchObject({ code: 'payload-not-plain' })
      }
      expect(await engine.describe('refused')).toBeNull()
    },
  },
  {
    id: 'payload-edge',
    title: 'passes exactly 256 KB and refuses one byte more',
    async run(ctx) {
      const fits = await ctx.run(acts.echo, { bytes: maxPayloadBytes - quotes })
      const code = await ctx
        .run(acts.echo, { bytes: maxPayloadBytes - quotes + 1 })
        .catch((error: unknown) => (isStepError(error) ? error.code : 'other'))
      return { length: fits.length, code }
    },
    async check({ start, result }) {
      expect(await result(await start())).toEqual({ state: 'completed', value: { length: maxPayloadBytes - quotes, code: 'payload-too-large' } })
    },
  },
]
