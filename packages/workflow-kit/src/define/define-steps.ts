import type { RunOptions } from '../port/retry-policy.ts'
import type { ActivityRef } from './activity.ts'

/** A declared step before it has its full name. */
export type StepDeclaration<I, O> = Omit<ActivityRef<I, O>, 'name'>

export function step<I, O>(options: RunOptions = {}): StepDeclaration<I, O> {
  return { options }
}

type Named<D> = D extends StepDeclaration<infer I, infer O> ? ActivityRef<I, O> : never

/**
 * Declares the steps of one workflow; their names become `<workflow id>.<key>`, so they cannot clash.
 * @example
 * export const steps = defineSteps('seo-health-guardian', { crawlSite: step<{ siteId: string }, { pages: number }>({ timeoutMs: 60_000 }) })
 */
export function defineSteps<D extends Readonly<Record<string, StepDeclaration<never, unknown>>>>(
  workflowId: string,
  declarations: D,
): { readonly [K in keyof D]: Named<D[K]> }
export function defineSteps(workflowId: string, declarations: Readonly<Record<string, StepDeclaration<never, unknown>>>) {
  return Object.fromEntries(Object.entries(declarations).map(([key, declaration]) => [key, { ...declaration, name: `${workflowId}.${key}` }]))
}
