import {
  createdShareLinkSchema,
  createShareLinkBodySchema,
  shareLinkListQuerySchema,
  shareLinkPageSchema,
  shareLinkSchema,
} from '@bizosaas/contracts'
import { createShareLink, createShareLinkInput, listShareLinks, revokeShareLink } from '@bizosaas/delivery'
import { defineRoutes } from '@bizosaas/http-kit'
import { defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import type { z } from 'zod'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

/** With the address of the public page, which this installation alone knows. */
const shareWithUrl = defineService({
  permission: permissions.shareManage,
  input: createShareLinkInput,
  async run(call: ServiceCall<GatewayDeps, z.output<typeof createShareLinkInput>>) {
    const { token, ...link } = await createShareLink.run(call)
    return { ...link, url: `${call.deps.directoryUrl}/shared/${token}` }
  },
})

export const shareLinkRoutes = defineRoutes<GatewayDeps>('/api/share-links', (route) => [
  route.get('/', listShareLinks, { summary: 'Links to one audit or report', query: shareLinkListQuerySchema, reply: shareLinkPageSchema }),
  route.post('/', shareWithUrl, {
    summary: 'Share an audit or a report by link',
    body: createShareLinkBodySchema,
    reply: createdShareLinkSchema,
    status: 201,
  }),
  route.delete('/:linkId', revokeShareLink, { summary: 'Take a link back', reply: shareLinkSchema }),
])
