import type { Json } from '@bizosaas/kernel'
import type { ActionTarget, FieldChange, FieldConflict, PlannedAction } from './planned-action.ts'
import type { CommandCall, Prediction, ProposalContent, SettingChange } from './proposal.ts'

/** The JSON form of a content: what is stored, sealed and read back. Every field is named, so a new one cannot slip past the seal. */
export function contentToJson(content: Required<ProposalContent>): { readonly [key: string]: Json } {
  return {
    title: content.title,
    description: content.description,
    reasoning: content.reasoning,
    solution: content.solution,
    pros: [...content.pros],
    cons: [...content.cons],
    effort: content.effort,
    evidenceIds: [...content.evidenceIds],
    actions: content.actions.map(actionToJson),
    prediction: predictionToJson(content.prediction),
    costMicros: content.costMicros,
    currency: content.currency,
    risk: content.risk,
    grade: content.grade,
    expiresAt: content.expiresAt.toISOString(),
    findingCodes: [...content.findingCodes],
    setting: settingToJson(content.setting),
    requirements: content.requirements,
  }
}

function actionToJson(action: PlannedAction): Json {
  return {
    ...sealedActionToJson(action),
    preview: {
      target: targetToJson(action.preview.target),
      changes: action.preview.changes.map(changeToJson),
      notes: [...action.preview.notes],
      isSimulated: action.preview.isSimulated,
    },
    ...(action.rulesText === undefined ? {} : { rulesText: action.rulesText }),
    undoesEffect: action.undoesEffect ?? null,
    conflicts: (action.conflicts ?? []).map(conflictToJson),
  }
}

function conflictToJson({ field, label, expected, found }: FieldConflict): Json {
  return { field, expected, found, ...(label === undefined ? {} : { label }) }
}

/** The part of an action that decides what is sent, to whom and how it may be repeated. */
export function sealedActionToJson(action: PlannedAction): { readonly [key: string]: Json } {
  const { actionId, title, risk, repeat, reversibility } = action.facts
  return {
    connectionId: action.connectionId,
    account: action.account,
    actionId: action.actionId,
    input: action.input,
    precondition: action.precondition,
    facts: { actionId, title, risk, repeat, reversibility },
    isExcluded: action.isExcluded,
  }
}

export function settingToJson(setting: SettingChange | null): Json {
  if (setting === null) return null
  const { title, changes, precondition, undo } = setting
  return { ...callToJson(setting), title, changes: changes.map(changeToJson), precondition, undo: undo === null ? null : callToJson(undo) }
}

function callToJson({ command, input }: CommandCall): { readonly [key: string]: Json } {
  return { command, input }
}

function targetToJson(target: ActionTarget): Json {
  const { system, account, objectKind, objectId, objectLabel, objectUrl } = target
  return { system, account, objectKind, objectId, objectLabel, objectUrl }
}

function changeToJson({ field, label, kind, before, after, context, marks }: FieldChange): Json {
  const shown = context === undefined ? {} : { context: { ...context } }
  const marked = marks === undefined ? {} : { marks: marks.map((mark) => ({ ...mark })) }
  return { field, label, kind, before, after, ...shown, ...marked }
}

function predictionToJson(prediction: Prediction | null): Json {
  if (prediction === null) return null
  const { metric, baseline, expected, checkAt } = prediction
  return { metric, baseline, expected, checkAt: checkAt.toISOString() }
}
