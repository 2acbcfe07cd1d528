import * as contracts from '@bizosaas/contracts'
import { cache } from 'react'
import { callGateway } from './call-gateway.ts'

/** Every question the public pages ask. Within one request the same question is asked once. */
export const getAgency = cache(() => callGateway({ path: '/api/public/agency', reply: contracts.publicAgencySchema }))

export const getSharedPage = cache((token: string) =>
  callGateway({ path: `/api/public/shared/${encodeURIComponent(token)}`, reply: contracts.sharedPageSchema }),
)

export const getSharedAudit = cache((token: string) =>
  callGateway({ path: `/api/public/shared/${encodeURIComponent(token)}/audit`, reply: contracts.sharedAuditSchema }),
)

export const getSharedReport = cache((token: string) =>
  callGateway({ path: `/api/public/shared/${encodeURIComponent(token)}/report`, reply: contracts.sharedReportSchema }),
)
