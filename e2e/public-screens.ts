import { createdShareLinkSchema, tenantPageSchema } from '@bizosaas/contracts'
import type { Screen } from './all-screens.ts'
import type { CallApi } from './create-api.ts'
import { endedAudit } from './ended-audit.ts'

/** Every page for people without an account. */
export async function publicScreens(api: CallApi, directoryUrl: string): Promise<readonly Screen[]> {
  const ref = await endedAudit(api)
  const { url } = await api({ address: '/api/share-links', body: { tenantId: ref, kind: 'audit', ref }, reply: createdShareLinkSchema })
  return [
    { name: 'audit for anybody', address: `${directoryUrl}/audit` },
    { name: 'shared audit', address: url },
    { name: 'shared report', address: await sharedReport(api) },
    { name: 'link that leads nowhere', address: `${directoryUrl}/shared/nowhere` },
  ]
}

async function sharedReport(api: CallApi): Promise<string> {
  const { items } = await api({ address: '/api/tenants?limit=1', reply: tenantPageSchema })
  const report = { tenantId: items[0]?.id, kind: 'report', ref: new Date().toISOString().slice(0, 7) }
  return (await api({ address: '/api/share-links', body: report, reply: createdShareLinkSchema })).url
}
