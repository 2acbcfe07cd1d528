import type { FindingItem } from '../ports/finding-store.ts'

/** A finding as it travels. */
export function findingView({ tenantId: _tenantId, key: _key, lastSeenRun: _run, lastSeenAt, dismissal, ...finding }: FindingItem) {
  const { by: _by, ...said } = dismissal ?? { by: '', byLabel: '', reason: '', at: '' }
  const dismissed = dismissal === null ? null : { ...said, at: new Date(said.at).toISOString() }
  return { ...finding, lastSeenAt: lastSeenAt.toISOString(), dismissal: dismissed }
}

export type FindingView = ReturnType<typeof findingView>
