import type { GovernanceParts } from '../ports/governance-parts.ts'
import type { SettingCommand } from '../ports/setting-commands.ts'
import { createReplacePolicyRules } from './replace-policy-rules.ts'

/** Every switch of governance itself; `compose` adds those of the other contexts, alike in the gateway and in the worker. */
export function governanceCommands(parts: Pick<GovernanceParts, 'policies' | 'clock'>): readonly SettingCommand[] {
  return [createReplacePolicyRules(parts)]
}
