export interface RecentObject {
  href: string
  label: string
  /** What it is, in a word or two: "Proposal", a tenant's name. */
  hint?: string | undefined
}

const key = 'recent-objects'
const most = 8

/** Puts an object at the head of those last looked at on this browser. Where nothing may be stored, nothing is remembered. */
export function rememberObject(object: RecentObject): void {
  const others = recentObjects().filter(({ href }) => href !== object.href)
  try {
    localStorage.setItem(key, JSON.stringify([object, ...others].slice(0, most)))
  } catch {
    // A browser that keeps no storage simply has no recent objects.
  }
}

export function recentObjects(): readonly RecentObject[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRecentObject) : []
  } catch {
    return []
  }
}

function isRecentObject(value: unknown): value is RecentObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    'href' in value &&
    typeof value.href === 'string' &&
    'label' in value &&
    typeof value.label === 'string'
  )
}
