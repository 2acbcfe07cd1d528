import { type Access, appError, assertAllowed, isAppError } from '@bizosaas/kernel'
import type { CommandCall } from '../domain/proposal.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import type { SettingCommand } from '../ports/setting-commands.ts'
import type { ServiceRefusal } from './service-refusal.ts'

/** The command a setting names; null where there is no setting. Throws `action-not-found`. */
export function findCommand(deps: Pick<GovernanceParts, 'settings'>, setting: Pick<CommandCall, 'command'> | null): SettingCommand | null {
  if (setting === null) return null
  const command = deps.settings.find(setting.command)
  if (command === null) throw appError('action-not-found', { details: { command: setting.command } })
  return command
}

/** Why this actor may not even propose it: a switch asks for a permission of its own, which no agent has. */
export function whyNotCommand({ access, command }: { access: Access; command: SettingCommand | null }): ServiceRefusal | null {
  if (command === null) return null
  try {
    assertAllowed(access, command.permission)
    return null
  } catch (problem) {
    if (!isAppError(problem)) throw problem
    return { kind: 'refused', code: problem.code, details: { ...problem.details, command: command.id } }
  }
}
