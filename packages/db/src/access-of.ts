import {
  type Access,
  type Actor,
  allPermissions,
  intersect,
  type PermissionSet,
  permissions as p,
  permissionSet,
  planPermissions,
  type Role,
  rolePermissions,
} from '@bizosaas/kernel'

/** What any agent may do, whatever it was built for: look, and propose. It never decides, runs or connects. */
const agentMask: PermissionSet = permissionSet([p.evidenceRead, p.connectionRead, p.proposalRead, p.proposalCreate, p.runRead])

interface Entered {
  readonly actor: Actor
  readonly role: Role | null
  readonly features: readonly string[]
}

/** Role ∩ plan for people, mask ∩ plan for agents, everything for the platform itself. The owner is free of the plan on the admin portal alone. */
export function accessOf({ actor, role, features }: Entered): Access {
  const byPlan = planPermissions(features)
  switch (actor.kind) {
    case 'system':
      return { role: null, byRole: allPermissions, byPlan, effective: allPermissions }
    case 'agent':
      return { role: null, byRole: agentMask, byPlan, effective: intersect(agentMask, byPlan) }
    case 'user': {
      const byRole = roleSet(role)
      const isExempt = role === 'super_admin' && actor.portal === 'admin'
      return { role, byRole, byPlan, effective: isExempt ? byRole : intersect(byRole, byPlan) }
    }
  }
}

/** Over many tenants there is no one plan: only the role counts, and the rows are those of the tenants the person may see. */
export function agencyAccessOf(role: Role): Access {
  const byRole = rolePermissions[role]
  return { role, byRole, byPlan: allPermissions, effective: byRole }
}

function roleSet(role: Role | null): PermissionSet {
  return role === null ? permissionSet([]) : rolePermissions[role]
}
