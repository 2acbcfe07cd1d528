import { expect, test } from 'vitest'
import { bindActivities } from './bind-activities.ts'
import { defineSteps, step } from './define-steps.ts'

const steps = defineSteps('greet', { hello: step<string, string>({ timeoutMs: 5 }) })

test('steps are named after their workflow and keep their options', () => {
  expect(steps.hello).toEqual({ name: 'greet.hello', options: { timeoutMs: 5 } })
  expect(bindActivities(steps, { hello: async (name) => name }).map(({ name }) => name)).toEqual(['greet.hello'])
})

test('a declared step without an implementation is refused when it is bound', () => {
  const incomplete: { hello: (name: string) => Promise<string> } = Object.create(null)
  expect(() => bindActivities(steps, incomplete)).toThrow('hello')
})
