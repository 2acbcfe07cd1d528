import type { Json, Reversibility, Risk, TenantScope } from '@bizosaas/kernel'
import type { SettingChange } from '../domain/proposal.ts'

/** One internal switch: what it is, how it is set, and how it is set back. */
export interface SettingCommand {
  readonly name: string
  readonly title: string
  readonly risk: Risk
  readonly reversibility: Reversibility
  /** Checks the input and says how to set it back. Throws `action-input-invalid`. */
  plan(scope: TenantScope, input: SettingChange['input']): Promise<SettingChange['undo']>
  /** Runs in the transaction of its ledger row, so it happens exactly once. */
  run(scope: TenantScope, input: SettingChange['input']): Promise<Json>
}

export interface SettingCommands {
  find(name: string): SettingCommand | null
}

export function createSettingCommands(commands: readonly SettingCommand[]): SettingCommands {
  const byName = new Map(commands.map((command) => [command.name, command]))
  return { find: (name) => byName.get(name) ?? null }
}
