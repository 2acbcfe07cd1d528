import { type Permission, type PermissionSet, permissions as p, permissionSet } from './permissions.ts'

/** What a plan may include. A permission that no feature names belongs to every plan. */
export const features = {
  connections: [p.connectionManage],
  agents: [p.agentRead, p.agentRun],
  workflows: [p.workflowRead, p.workflowManage],
  approvals: [p.proposalCreate, p.proposalDecide, p.proposalUndo, p.effectSettle],
  policies: [p.policyRead, p.policyManage],
  audit: [p.auditRead],
  mcp: [p.mcpRead],
} as const satisfies Record<string, readonly Permission[]>

export type Feature = keyof typeof features

const gated = new Set<Permission>(Object.values(features).flat())
const always = Object.values(p).filter((permission) => !gated.has(permission))

/** Plan → permissions: those of its features and those that no feature gates. Unknown names (a newer plan) add nothing. */
export function planPermissions(included: readonly string[]): PermissionSet {
  const known = included.flatMap((name) => (isFeature(name) ? features[name] : []))
  return permissionSet([...always, ...known])
}

export function isFeature(name: string): name is Feature {
  return Object.hasOwn(features, name)
}
