import type { SiteReader } from '@bizosaas/automation'
import { type TenantId, toId } from '@bizosaas/kernel'
import type { ActivityImplementations } from '@bizosaas/workflow-kit'
import type { LookInput, steps, Verdict } from './contract.ts'
import { type CheckedChange, type ExpectedChange, judgeChange } from './judge-change.ts'

/** What this workflow needs of governance. */
export interface VerificationDesk {
  /** The fields that written actions of this version changed. */
  expected(call: { tenantId: TenantId; proposalId: string; version: number }): Promise<readonly ExpectedChange[]>
  record(call: {
    tenantId: TenantId
    proposalId: string
    version: number
    look: number
    verdict: Verdict
    changes: readonly CheckedChange[]
  }): Promise<void>
}

export interface VerifyChangePorts {
  readonly desk: VerificationDesk
  readonly sites: Pick<SiteReader, 'look'>
}

export function createVerifyChangeSteps(ports: VerifyChangePorts): ActivityImplementations<typeof steps> {
  return {
    async lookAtPages({ proposalId, version, look }: LookInput, { tenantId, heartbeat }) {
      const place = { tenantId: toId<TenantId>(tenantId), proposalId, version }
      const expected = await ports.desk.expected(place)
      const changes: CheckedChange[] = []
      const byPage = Map.groupBy(expected, ({ pageUrl }) => pageUrl)
      for (const [pageUrl, ofPage] of byPage) {
        const page = pageUrl === null ? null : await ports.sites.look({ tenantId: place.tenantId, url: pageUrl })
        changes.push(...ofPage.map((change) => judgeChange(change, page)))
        heartbeat()
      }
      const verdict = overall(changes)
      await ports.desk.record({ ...place, look, verdict, changes })
      return { verdict }
    },
  }
}

/** The worst field decides; fields nobody can look at decide only when there are no others. */
function overall(changes: readonly CheckedChange[]): Verdict {
  const verdicts = changes.map(({ verdict }) => verdict)
  const worst = (['different', 'not-yet-public', 'verified'] as const).find((verdict) => verdicts.includes(verdict))
  return worst ?? 'not-checkable'
}
