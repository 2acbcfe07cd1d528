import type { PlatformScope } from '@bizosaas/kernel'

/** One wording of a prompt by the agency. */
export interface PromptVersion {
  readonly prompt: string
  /** From 1; the wording of the release is version 0 and stands in no row. */
  readonly version: number
  readonly body: string
  readonly note: string
  readonly createdAt: Date
  readonly createdBy: string
  /** How whoever wrote it is called on screens. */
  readonly createdByLabel: string
}

/** How the agency words the prompts of its agents: rows are added, never changed. */
export interface PromptStore {
  /** Newest first. */
  versions(scope: PlatformScope, prompt: string): Promise<readonly PromptVersion[]>
  latest(scope: PlatformScope, prompt: string): Promise<PromptVersion | null>
  /** False when this version is there already: somebody else was faster. */
  add(scope: PlatformScope, version: Omit<PromptVersion, 'createdByLabel'>): Promise<boolean>
}
