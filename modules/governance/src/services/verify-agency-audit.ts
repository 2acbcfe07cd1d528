import { defineService, type PlatformScope, permissions, type ServiceCall } from '@bizosaas/kernel'
import type { z } from 'zod'
import { type ChainVerdict, createChainVerifier } from '../domain/audit-chain.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { verifyInputSchema } from './verify-audit.ts'
import { walkChain } from './walk-chain.ts'

type VerifyCall = ServiceCall<Pick<GovernanceParts, 'audit'>, z.output<typeof verifyInputSchema>, PlatformScope>

/** The same for the agency's own chain, which belongs to no tenant. */
export const verifyAgencyAudit = defineService({
  scope: 'platform',
  permission: permissions.auditRead,
  input: verifyInputSchema,
  async run({ deps, scope, input }: VerifyCall): Promise<ChainVerdict> {
    const chain = {
      head: () => deps.audit.agencyHead(scope),
      after: (request: { seq: number; limit: number }) => deps.audit.agencyAfter(scope, request),
    }
    return walkChain({ verifier: createChainVerifier({ chain: 'agency', anchors: input.anchors }), chain })
  },
})
