import type { Workflow } from '@bizosaas/contracts'
import { plainWords } from '../state-words.ts'

/** The name a workflow declares; of one that is no longer in the catalogue, its id in words. */
export function workflowTitle(id: string, workflows: readonly Pick<Workflow, 'id' | 'title'>[]): string {
  return workflows.find((workflow) => workflow.id === id)?.title ?? plainWords(id)
}
