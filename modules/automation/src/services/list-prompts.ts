import { defineAgencyFlow, permissions } from '@bizosaas/kernel'
import { z } from 'zod'
import type { PromptVersion } from '../ports/prompt-store.ts'
import { type PromptCall, promptCards } from './prompt-deps.ts'

const noInput = z.strictObject({})

export interface PromptView {
  readonly id: string
  readonly title: string
  /** 0: the wording of the release. */
  readonly version: number
  readonly body: string
  readonly releaseBody: string
  /** Newest first. */
  readonly versions: readonly {
    readonly version: number
    readonly body: string
    readonly note: string
    readonly createdAt: string
    readonly createdByLabel: string
  }[]
}

/** The prompts of all agents with their history. */
export const listPrompts = defineAgencyFlow({
  permission: permissions.agencyManage,
  input: noInput,
  async run({ deps, scopes }: PromptCall<z.output<typeof noInput>>) {
    return scopes.withPlatform('prompts', async (scope) => {
      const items: PromptView[] = []
      for (const { id, title, body: releaseBody } of promptCards(deps)) {
        const versions = await deps.prompts.versions(scope, id)
        const [latest] = versions
        items.push({ id, title, version: latest?.version ?? 0, body: latest?.body ?? releaseBody, releaseBody, versions: versions.map(viewOf) })
      }
      return { items, nextCursor: null }
    })
  },
})

function viewOf({ version, body, note, createdAt, createdByLabel }: PromptVersion): PromptView['versions'][number] {
  return { version, body, note, createdAt: createdAt.toISOString(), createdByLabel }
}
