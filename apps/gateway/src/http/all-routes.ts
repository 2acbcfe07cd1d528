import type { RouteDeclaration } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'
import { agencyRoutes } from './agency.ts'
import { agentRoutes, findingRoutes } from './agents.ts'
import { approvalRoutes } from './approvals.ts'
import { auditRoutes } from './audit.ts'
import { brandFileRoutes } from './brand-files.ts'
import { briefingRoutes } from './briefings.ts'
import { allowedHostRoutes, connectionRoutes, connectorRoutes } from './connections.ts'
import { crewRoutes } from './crews.ts'
import { effectRoutes } from './effects.ts'
import { enhancementRoutes } from './enhancements.ts'
import { insightRoutes } from './insights.ts'
import { meRoutes } from './me.ts'
import { modelRoutes } from './models.ts'
import { overviewRoutes } from './overview.ts'
import { peopleRoutes } from './people.ts'
import { policyRoutes } from './policies.ts'
import { publicAuditRoutes } from './public-audits.ts'
import { reportRoutes } from './reports.ts'
import { scheduleRoutes } from './schedules.ts'
import { searchPerformanceRoutes } from './search-performance.ts'
import { shareLinkRoutes } from './share-links.ts'
import { sharedRoutes } from './shared.ts'
import { siteAuditRoutes } from './site-audits.ts'
import { taskRoutes } from './tasks.ts'
import { tenantRoutes } from './tenants.ts'
import { watchedHostRoutes } from './watched-hosts.ts'
import { workRoutes } from './work.ts'
import { workflowRoutes } from './workflows.ts'

/** The whole route table. Guards, the OpenAPI document and the access tests are derived from it. */
export const allRoutes: readonly RouteDeclaration<GatewayDeps>[] = [
  ...meRoutes,
  ...agencyRoutes,
  ...overviewRoutes,
  ...tenantRoutes,
  ...peopleRoutes,
  ...approvalRoutes,
  ...effectRoutes,
  ...enhancementRoutes,
  ...policyRoutes,
  ...agentRoutes,
  ...findingRoutes,
  ...crewRoutes,
  ...brandFileRoutes,
  ...briefingRoutes,
  ...workflowRoutes,
  ...workRoutes,
  ...scheduleRoutes,
  ...taskRoutes,
  ...connectionRoutes,
  ...connectorRoutes,
  ...allowedHostRoutes,
  ...watchedHostRoutes,
  ...auditRoutes,
  ...searchPerformanceRoutes,
  ...modelRoutes,
  ...reportRoutes,
  ...insightRoutes,
  ...shareLinkRoutes,
  ...sharedRoutes,
  ...siteAuditRoutes,
  ...publicAuditRoutes,
]
