import type { Problem } from '@bizosaas/contracts'

/** The cause in one sentence or two: the detail, the reason the other system gave, and the fields that are wrong. */
export function problemCause({ detail, details }: Problem): string | undefined {
  const reason = typeof details?.reason === 'string' ? details.reason : undefined
  const fields = Array.isArray(details?.fields) ? details.fields.map(fieldText).filter(Boolean) : []
  return [detail, reason, ...fields].filter(Boolean).join('. ') || undefined
}

function fieldText(field: unknown): string {
  if (typeof field !== 'object' || field === null || !('field' in field) || !('problem' in field)) return ''
  return `${String(field.field)} ${String(field.problem)}`
}
