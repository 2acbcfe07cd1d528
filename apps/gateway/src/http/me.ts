import { changePasswordBodySchema, meSchema, passwordChangedSchema } from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import { changeOwnPassword } from '@bizosaas/identity'
import { type AgencyScope, defineService, hasPermission, permissionName, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

/** Who is signed in, and what their role allows over the tenants they see. */
const getMe = defineService({
  scope: 'agency',
  permission: permissions.tenantRead,
  input: z.strictObject({}),
  async run({ deps, scope }: ServiceCall<Pick<GatewayDeps, 'frame'>, object, AgencyScope>) {
    const allowed = Object.values(permissions).filter((permission) => hasPermission(scope.access.effective, permission))
    return { ...(await deps.frame.read(scope)), role: scope.access.role, permissions: allowed.map(permissionName) }
  },
})

export const meRoutes = defineRoutes<GatewayDeps>('/api/me', (route) => [
  route.get('/', getMe, { summary: 'Who is signed in', reply: meSchema }),
  route.post('/password', changeOwnPassword, { summary: 'Change your own password', body: changePasswordBodySchema, reply: passwordChangedSchema }),
])
