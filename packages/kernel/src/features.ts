import { type Permission, type PermissionSet, permissions as p, permissionSet } from './permissions.ts'

/** What a plan may include. A permission that no feature names belongs to every plan. */
export const features = {
  connections: [p.connectionManage],
  agents: [p.agentRead, p.agentRun, p.modelManage],
  workflows: [p.workflowRead, p.workflowManage],
  approvals: [p.proposalCreate, p.proposalDecide, p.proposalUndo, p.effectSettle],
  policies: [p.policyRead, p.policyManage],
  audit: [p.auditRead],
  mcp: [p.mcpRead],
} as const satisfies Record<string, readonly Permission[]>

export type Feature = keyof typeof features

const gated = new Set<Permission>(Object.values(features).flat())
const always = Object.values(p).filter((permission) => !gated.has(permission))

const made = new Map<string, PermissionSet>()
const mostMade = 1000

/** Plan → permissions: those of its features and those that no feature gates. Unknown names (a newer plan) add nothing. */
export function planPermissions(included: readonly string[]): PermissionSet {
  const key = included.join()
  const known = made.get(key)
  if (known !== undefined) return known
  const set = permissionSet([...always, ...included.flatMap((name) => (isFeature(name) ? features[name] : []))])
  // Every request asks, and there are only as many answers as plans.
  if (made.size < mostMade) made.set(key, set)
  return set
}

export function isFeature(name: string): name is Feature {
  return Object.hasOwn(features, name)
}
