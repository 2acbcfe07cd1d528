import { actorRef, appError, defineAgencyFlow, permissions } from '@bizosaas/kernel'
import { z } from 'zod'
import { digestOf } from '../domain/digest-of.ts'
import { type PromptCall, promptCard } from './prompt-deps.ts'

export const wordPromptInput = z.strictObject({
  promptId: z.string().max(80),
  /** The version the writer had before them; 0 is the wording of the release. */
  basedOn: z.int().min(0),
  body: z.string().trim().min(1).max(4_000),
  note: z.string().trim().min(1).max(300),
})

/** Words a prompt anew, from the next question on. Going back to an earlier wording is a new version too. Throws `prompt-not-found`, `prompt-outdated`. */
export const wordPrompt = defineAgencyFlow({
  permission: permissions.agencyManage,
  input: wordPromptInput,
  async run({ deps, actor, scopes, input }: PromptCall<z.output<typeof wordPromptInput>>): Promise<{ version: number }> {
    const { id: prompt } = promptCard(deps, input.promptId)
    const { basedOn, body, note } = input
    return scopes.withPlatform('prompts', async (scope) => {
      const version = basedOn + 1
      const now = (await deps.prompts.latest(scope, prompt))?.version ?? 0
      const at = deps.clock.now()
      const isAdded = now === basedOn && (await deps.prompts.add(scope, { prompt, version, body, note, createdAt: at, createdBy: actorRef(actor) }))
      if (!isAdded) throw appError('prompt-outdated')
      const stamp = { at: at.toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: digestOf({ body }) }
      await deps.audit.appendAgency(scope, [
        { ...stamp, event: 'prompt-worded', subjectKind: 'prompt', subjectId: prompt, detail: { version, note } },
      ])
      return { version }
    })
  },
})
