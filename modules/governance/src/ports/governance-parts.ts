import type { Clock } from '@bizosaas/kernel'
import type { ActionRunner } from './action-runner.ts'
import type { AuditTrail } from './audit-trail.ts'
import type { DecisionStore } from './decision-store.ts'
import type { EffectLedger } from './effect-ledger.ts'
import type { EvidenceStore } from './evidence-store.ts'
import type { Outbox } from './outbox.ts'
import type { PolicyStore } from './policy-store.ts'
import type { ProposalStore } from './proposal-store.ts'
import type { SealKeys } from './seal-keys.ts'
import type { SettingCommands } from './setting-commands.ts'

/** What `compose` builds once; each service picks what it uses. */
export interface GovernanceParts {
  readonly evidence: EvidenceStore
  readonly proposals: ProposalStore
  readonly decisions: DecisionStore
  readonly policies: PolicyStore
  readonly effects: EffectLedger
  readonly audit: AuditTrail
  readonly outbox: Outbox
  readonly sealKeys: SealKeys
  readonly runner: ActionRunner
  readonly settings: SettingCommands
  readonly clock: Clock
}
