/** A name for a set of filters of the queue, kept per person. */
export interface SavedView {
  name: string
  /** The filters as the query of an address, in one order: equal filters are equal texts. */
  query: string
}

type Params = Record<string, string | undefined>

/** What makes a view. The opened proposal and the place in the list are not part of it. */
const parts = ['tenant', 'group', 'state', 'risk', 'agent', 'finding'] as const

export function viewQuery(params: Params): string {
  return new URLSearchParams(parts.flatMap((part) => (params[part] ? [[part, params[part]]] : []))).toString()
}

export function addView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].sort((one, other) => one.name.localeCompare(other.name))
}

/** What was stored, or nothing when it is none of ours. */
export function parseViews(text: string | null): SavedView[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(stored) ? stored.filter(isView).map(({ name, query }) => ({ name, query })) : []
  } catch {
    return []
  }
}

function isView(value: unknown): value is SavedView {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'query' in value &&
    typeof value.query === 'string'
  )
}
