import { begunSiteAuditSchema, siteAuditSchema } from '@bizosaas/contracts'
import type { CallApi } from './create-api.ts'
import { until } from './until.ts'

/** No such name is registered; and a story reaches no site outside this machine, as an audit reaches none on it. */
export const unknownSite = 'no-such-name-of-bizosaas.com'

/** An audit that has said why it found nothing. */
export async function endedAudit(api: CallApi): Promise<string> {
  const { id } = await api({ address: '/api/site-audits', body: { address: unknownSite }, reply: begunSiteAuditSchema })
  const read = async () => (await api({ address: `/api/site-audits/${id}`, reply: siteAuditSchema })).state === 'failed' || undefined
  await until({ what: 'the end of an audit', find: read, timeoutMs: 60_000 })
  return id
}
