import type { SettingCommand } from '@bizosaas/governance'
import type { WorkParts } from '../ports/work-parts.ts'
import { createAllowWork } from './allow-work.ts'
import { createCancelTask, createOpenTask, type TaskCommandParts } from './open-task.ts'
import { createReplaceBrandFile } from './replace-brand-file.ts'
import { createWithdrawWork } from './withdraw-work.ts'

/** Every switch of this context; `compose` gives them to governance, alike in the gateway and in the worker. */
export function automationCommands(parts: WorkParts & TaskCommandParts): readonly SettingCommand[] {
  return [createAllowWork(parts), createWithdrawWork(parts), createReplaceBrandFile(parts), createOpenTask(parts), createCancelTask(parts)]
}
