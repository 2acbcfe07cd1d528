const isOther = Symbol('other action')
const isImpossible = Symbol('impossible')

/** Undo by another action of the same connector, e.g. restoring from the trash. */
export interface OtherAction {
  readonly [isOther]: true
  readonly actionId: string
  readonly input: unknown
}

/** This one effect cannot be taken back, though the action can in general. */
export interface CannotUndo {
  readonly [isImpossible]: true
  readonly reason: string
}

export function otherAction(actionId: string, input: unknown): OtherAction {
  return { [isOther]: true, actionId, input }
}

export function cannotUndo(reason: string): CannotUndo {
  return { [isImpossible]: true, reason }
}

export function isOtherAction(value: unknown): value is OtherAction {
  return typeof value === 'object' && value !== null && isOther in value
}

export function isCannotUndo(value: unknown): value is CannotUndo {
  return typeof value === 'object' && value !== null && isImpossible in value
}

export type UndoPlan =
  | { readonly kind: 'action'; readonly actionId: string; readonly input: unknown }
  | { readonly kind: 'impossible'; readonly reason: string }
