import type { BudgetBook } from '@bizosaas/commerce'
import type { AuditTrail } from '@bizosaas/governance'
import type { AgencyFlowCall, Clock } from '@bizosaas/kernel'
import type { ModelEndpoint, ModelPort } from '../../ports/model-port.ts'
import type { ModelSettings } from '../../ports/model-settings.ts'

export interface ModelDeps {
  readonly modelSettings: ModelSettings
  readonly model: ModelPort
  /** The endpoint of the environment, for whoever has set none. */
  readonly defaultModel: ModelEndpoint | null
  readonly budgets: BudgetBook
  readonly audit: Pick<AuditTrail, 'append' | 'appendAgency'>
  readonly clock: Clock
}

export type AgencyModelCall<Input> = AgencyFlowCall<ModelDeps, Input>
