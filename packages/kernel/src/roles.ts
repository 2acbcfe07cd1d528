import { allPermissions, type Permission, type PermissionSet, permissions as p, permissionSet } from './permissions.ts'

/** The five roles. The first two belong to the agency, the other three to one tenant each. */
export const roles = ['super_admin', 'platform_admin', 'tenant_admin', 'user', 'readonly'] as const
export type Role = (typeof roles)[number]
export type AgencyRole = 'super_admin' | 'platform_admin'
export type TenantRole = Exclude<Role, AgencyRole>

const viewing: readonly Permission[] = [p.tenantRead, p.connectionRead, p.agentRead, p.workflowRead, p.evidenceRead, p.proposalRead, p.runRead]
const deciding: readonly Permission[] = [p.proposalDecide, p.proposalUndo, p.effectSettle]
const working: readonly Permission[] = [p.proposalCreate, p.agentRun, p.workflowManage, p.connectionManage, p.shareManage, p.insightManage]

/** Role → permissions, before the plan's mask. platform_admin has no plans, keys, models, roles or egress rules, and nothing of the agency as a whole. */
export const rolePermissions: Readonly<Record<Role, PermissionSet>> = {
  super_admin: allPermissions,
  platform_admin: permissionSet([...viewing, ...deciding, ...working, p.policyRead, p.auditRead, p.mcpRead]),
  tenant_admin: permissionSet([...viewing, ...deciding, ...working, p.userRead, p.userManage, p.policyRead, p.auditRead, p.modelManage]),
  user: permissionSet([...viewing, p.proposalCreate, p.agentRun]),
  readonly: permissionSet(viewing),
}
