import { answer, problem, type RestAnswer, type RestCall } from './rest-call.ts'

/** `page` and `per_page` as WordPress takes them, with totals in headers; past the end is an error. */
export function pageOf<T>({ call, items, present }: { call: RestCall; items: readonly T[]; present: (item: T) => unknown }): RestAnswer {
  const perPage = Number(call.query.get('per_page') ?? 10)
  const page = Number(call.query.get('page') ?? 1)
  if (!Number.isInteger(perPage) || perPage < 1 || perPage > 100) return problem(400, 'rest_invalid_param', 'Invalid parameter(s): per_page')
  const pages = Math.max(1, Math.ceil(items.length / perPage))
  if (page > pages) return problem(400, 'rest_post_invalid_page_number', 'The page number requested is larger than the number of pages available.')
  const headers = { 'x-wp-total': String(items.length), 'x-wp-totalpages': String(items.length === 0 ? 0 : pages) }
  return answer(items.slice((page - 1) * perPage, page * perPage).map(present), { headers })
}
