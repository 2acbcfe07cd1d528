import { defineReader } from '@bizosaas/agent-kit'
import { liveHostSchema } from '@bizosaas/automation'
import { z } from 'zod'

export const liveHosts = defineReader({
  id: 'live-hosts',
  title: 'The certificates that live hosts show, and the registration of their domains',
  content: z.object({ hosts: z.array(liveHostSchema) }),
})
