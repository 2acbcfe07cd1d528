import { plainWords } from '../state-words.ts'

/** `verify-change/lookAtPages` → "Look at pages": a step is named inside its workflow, whose name stands above. */
export function stepTitle({ name, workflow }: { name: string; workflow: string }): string {
  const own = name.startsWith(workflow) ? name.slice(workflow.length) : name
  return plainWords(own.replace(/([a-z])([A-Z])/g, (_both, before: string, after: string) => `${before} ${after.toLowerCase()}`)) || plainWords(name)
}
