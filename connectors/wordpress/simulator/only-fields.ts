import type { RestAnswer } from './rest-call.ts'

/** `_fields` cuts each object of an answer down to the fields it names; errors stay whole. */
export function onlyFields({ answer, fields }: { answer: RestAnswer; fields: string | null }): RestAnswer {
  if (fields === null || answer.status >= 400) return answer
  const names = new Set(fields.split(',').map((name) => name.trim()))
  const cut = (value: unknown) =>
    typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).filter(([name]) => names.has(name))) : value
  return { ...answer, body: Array.isArray(answer.body) ? answer.body.map(cut) : cut(answer.body) }
}
