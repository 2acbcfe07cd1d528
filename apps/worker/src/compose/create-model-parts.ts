import { findUnsupported } from '@bizosaas/automation'
import { createPostgresPromptStore } from '@bizosaas/automation/adapters'
import { createPostgresBudgetBook } from '@bizosaas/commerce/adapters'
import type { Egress } from '@bizosaas/egress'
import { chooseModel, type ModelEndpoint } from '@bizosaas/integration'
import { createOpenAiModel, createPostgresModelSettings, createPostgresSecretStore } from '@bizosaas/integration/adapters'
import type { Clock, Scopes } from '@bizosaas/kernel'
import type { ModelParts } from '@bizosaas/workflows'

interface Deps {
  readonly scopes: Scopes
  readonly clock: Clock
  readonly egress: Pick<Egress, 'forTenant'>
  /** Seals the keys of models. */
  readonly secretKey: string
  /** The endpoint of the environment. */
  readonly defaultModel: ModelEndpoint | null
}

/** Everything agents need to ask a model. Which one is read anew for each question, so that a key that was taken away is not used any more. */
export function createModelParts({ scopes, clock, egress, secretKey, defaultModel }: Deps): ModelParts {
  const keys = [secretKey]
  const modelSettings = createPostgresModelSettings({ secrets: createPostgresSecretStore({ keys, clock }), keys })
  const prompts = createPostgresPromptStore()
  return {
    choose: ({ actor, tenantId }) => chooseModel({ deps: { modelSettings, defaultModel }, scopes, actor, tenantId }),
    model: createOpenAiModel({ egress, clock }),
    budgets: createPostgresBudgetBook({ clock }),
    prompt: (id) => scopes.withPlatform('prompts', (scope) => prompts.latest(scope, id)),
    findUnsupported,
  }
}
