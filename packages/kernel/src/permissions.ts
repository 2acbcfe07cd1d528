/**
 * Every permission with its fixed index. Indexes are stored in no table but they are the layout of every mask: append, never renumber.
 */
export const permissions = {
  tenantRead: 0,
  tenantCreate: 1,
  tenantManage: 2,
  userRead: 3,
  userManage: 4,
  connectionRead: 5,
  connectionManage: 6,
  egressManage: 7,
  agentRead: 8,
  agentRun: 9,
  workflowRead: 10,
  workflowManage: 11,
  evidenceRead: 12,
  proposalRead: 13,
  proposalCreate: 14,
  proposalDecide: 15,
  proposalUndo: 16,
  effectSettle: 17,
  policyRead: 18,
  policyManage: 19,
  auditRead: 20,
  runRead: 21,
  planManage: 22,
  mcpRead: 23,
  shareManage: 24,
  modelManage: 25,
  agencyManage: 26,
  insightManage: 27,
} as const

export type PermissionKey = keyof typeof permissions
export type Permission = (typeof permissions)[PermissionKey]

/** The public name, `noun:verb`, as it stands in the OpenAPI document and in refusals. */
export function permissionName(permission: Permission): string {
  const key = keyByIndex[permission] ?? 'unknown'
  return key.replace(/[A-Z]/, (capital) => `:${capital.toLowerCase()}`)
}

const keyByIndex: readonly string[] = Object.entries(permissions)
  .sort(([, a], [, b]) => a - b)
  .map(([key]) => key)

/** A set of permissions as 32-bit words; reading one is a shift and an and. */
export type PermissionSet = Uint32Array

const words = Math.ceil(Object.keys(permissions).length / 32)

export function permissionSet(list: readonly Permission[]): PermissionSet {
  const set = new Uint32Array(words)
  for (const permission of list) set[permission >>> 5] = (set[permission >>> 5] ?? 0) | (1 << (permission & 31))
  return set
}

export function hasPermission(set: PermissionSet, permission: Permission): boolean {
  return ((set[permission >>> 5] ?? 0) & (1 << (permission & 31))) !== 0
}

export function intersect(one: PermissionSet, other: PermissionSet): PermissionSet {
  const both = new Uint32Array(words)
  for (let word = 0; word < words; word += 1) both[word] = (one[word] ?? 0) & (other[word] ?? 0)
  return both
}

export const allPermissions: PermissionSet = permissionSet(Object.values(permissions))
export const noPermissions: PermissionSet = permissionSet([])
