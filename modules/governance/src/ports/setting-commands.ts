import { appError, isAppError, type Json, type Parser, type Permission, type Risk, type TenantScope } from '@bizosaas/kernel'
import type { FieldChange } from '../domain/planned-action.ts'
import type { CommandCall } from '../domain/proposal.ts'

type CommandInput = CommandCall['input']

/** What a command would change, found by reading the switch and never taken from whoever proposes. */
export interface SettingPreview {
  /** Before and after, as a person reads them. */
  readonly changes: readonly FieldChange[]
  /** Describes the switch as it was read; it has to be the same when the command runs. */
  readonly precondition: Json
}

/** One internal switch with its types. `Input` is what its schema gives. */
export interface SettingDefinition<Input> {
  /** `<subject>.<verb>-<noun>`, stored in proposals for ever. */
  readonly id: string
  readonly title: string
  readonly input: Parser<Input>
  /** What the proposer has to be allowed, besides proposing. */
  readonly permission: Permission
  readonly risk: Risk
  /** It can widen what happens without a person: no policy lets it run at once, and the agency always decides too. */
  readonly loosens?: boolean
  /** Reads only. Throws `action-input-invalid` for what cannot be done. */
  preview(call: { scope: TenantScope; input: Input }): Promise<SettingPreview>
  /** Runs in the transaction of its ledger row, so it happens exactly once. `by` is who proposed it. */
  run(call: { scope: TenantScope; input: Input; by: string }): Promise<Json>
  /** The command that sets it back to what it is now; null where there is none, which makes it irreversible. */
  undo(call: { scope: TenantScope; input: Input }): Promise<CommandCall | null>
}

/** The same with its types closed over, as proposals and the executor use it. */
export interface SettingCommand {
  readonly id: string
  readonly title: string
  readonly permission: Permission
  readonly risk: Risk
  readonly loosens: boolean
  /** Throws `action-input-invalid`. */
  plan(scope: TenantScope, input: CommandInput): Promise<SettingPreview & { readonly undo: CommandCall | null }>
  run(call: { scope: TenantScope; input: CommandInput; by: string }): Promise<Json>
}

export interface SettingCommands {
  find(id: string): SettingCommand | null
}

/**
 * Declares an internal switch. Each context declares its own; `compose` gives all of them to governance, alike in every process.
 *
 * @example
 * defineSettingCommand({ id: 'schedule.pause-schedule', title: 'Pause a schedule', input: z.strictObject({ scheduleId: z.uuid() }), … })
 */
export function defineSettingCommand<Input>(definition: SettingDefinition<Input>): SettingCommand {
  const { id, title, permission, risk, loosens = false } = definition
  const parse = (input: CommandInput) => parseInput(definition, input)
  return {
    ...{ id, title, permission, risk, loosens },
    async plan(scope, given) {
      const input = parse(given)
      return { ...(await definition.preview({ scope, input })), undo: await definition.undo({ scope, input }) }
    },
    run: async ({ scope, input, by }) => definition.run({ scope, input: parse(input), by }),
  }
}

/** Throws a `TypeError` for two commands of one id: which of them a stored proposal means would depend on the order. */
export function createSettingCommands(commands: readonly SettingCommand[]): SettingCommands {
  const byId = new Map(commands.map((command) => [command.id, command]))
  if (byId.size < commands.length) throw new TypeError('two setting commands have the same id')
  return { find: (id) => byId.get(id) ?? null }
}

function parseInput<Input>({ id, input: schema }: SettingDefinition<Input>, input: CommandInput): Input {
  try {
    return schema.parse(input)
  } catch (problem) {
    if (isAppError(problem)) throw problem
    throw appError('action-input-invalid', {
      cause: problem,
      details: { command: id, reason: problem instanceof Error ? problem.message : 'not valid' },
    })
  }
}
