import type { ActivityContext } from '../port/activity-context.ts'
import type { ActivityRef } from './activity.ts'

/** The code of one activity. Throw `fail(code, message)` for expected failures; other errors are retried as `step-threw`. */
export type ActivityImplementation<I, O> = (input: I, step: ActivityContext) => Promise<O>

export type ActivityRefs = Readonly<Record<string, ActivityRef<never, unknown>>>

type InputOf<R> = R extends { readonly types?: { readonly input: (input: infer I) => void } } ? I : never
type OutputOf<R> = R extends { readonly types?: { readonly output: () => infer O } } ? O : never

/** What `createSteps(deps)` of a workflow returns: one function for each declared activity. */
export type ActivityImplementations<R extends ActivityRefs> = { readonly [K in keyof R]: ActivityImplementation<InputOf<R[K]>, OutputOf<R[K]>> }

/** An activity as engines hold it. A method on purpose: its input was checked when it was bound. */
export interface BoundActivity {
  readonly name: string
  run(input: unknown, step: ActivityContext): Promise<unknown>
}

/**
 * Binds implementations to declared activities, by key; an engine takes the concatenation of all bindings.
 * @example
 * const activities = [...bindActivities(seoSteps, createSeoSteps({ crawler })), ...bindActivities(reportSteps, createReportSteps({ store }))]
 */
export function bindActivities<R extends ActivityRefs>(refs: R, implementations: ActivityImplementations<R>): readonly BoundActivity[] {
  return Object.keys(refs).map((key) => bind(refs[key], Object.entries(implementations).find(([name]) => name === key)?.[1], key))
}

function bind(ref: ActivityRef<never, unknown> | undefined, run: BoundActivity['run'] | undefined, key: string): BoundActivity {
  if (!ref || !run) throw new Error(`The activity ${key} is declared and has no implementation.`)
  return { name: ref.name, run }
}
