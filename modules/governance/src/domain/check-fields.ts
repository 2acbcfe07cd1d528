import { ok, type Result, refused } from '@bizosaas/kernel'
import { included } from './derive-facts.ts'
import type { ProposerKind } from './policy.ts'
import type { ProposalContent, ProposalKind } from './proposal.ts'

/** No proposal enters with a required field empty. Agents also have to say why, and what speaks for and against it. */
export function checkFields(call: {
  kind: ProposalKind
  proposer: ProposerKind
  content: ProposalContent
  now: Date
}): Result<ProposalContent, 'proposal-field-missing' | 'evidence-required'> {
  const { kind, proposer, content, now } = call
  const missing = [...always(content, now), ...ofKind(kind, content), ...(proposer === 'agent' ? ofAgent(content) : [])]
  if (missing.length > 0) return refused('proposal-field-missing', { fields: missing })
  return content.evidenceIds.length === 0 ? refused('evidence-required', { fields: ['evidenceIds'] }) : ok(content)
}

function always(content: ProposalContent, now: Date): readonly string[] {
  return [...(isEmpty(content.title) ? ['title'] : []), ...(isDateAfter(content.expiresAt, now) ? [] : ['expiresAt'])]
}

function ofKind(kind: ProposalKind, content: ProposalContent): readonly string[] {
  switch (kind) {
    case 'change':
      return [...(included(content.actions).length === 0 ? ['actions'] : []), ...content.actions.flatMap(withoutPreview)]
    case 'setting':
      return content.setting === null || isEmpty(content.setting.command) ? ['setting'] : []
    case 'enhancement':
      // Without requirements it is only identified: it enters the review when they are written.
      return []
  }
}

function withoutPreview(action: ProposalContent['actions'][number], index: number): readonly string[] {
  return action.isExcluded || action.preview.changes.length > 0 || action.preview.notes.length > 0 ? [] : [`actions.${index}.preview`]
}

function ofAgent(content: ProposalContent): readonly string[] {
  return [
    ...(isEmpty(content.reasoning) ? ['reasoning'] : []),
    ...(content.pros.every(isEmpty) ? ['pros'] : []),
    ...(content.cons.every(isEmpty) ? ['cons'] : []),
  ]
}

function isEmpty(text: string): boolean {
  return text.trim() === ''
}

function isDateAfter(date: Date, now: Date): boolean {
  return date.getTime() > now.getTime()
}
