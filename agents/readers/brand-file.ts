import { defineReader } from '@bizosaas/agent-kit'
import { brandFileSchema } from '@bizosaas/automation'
import { z } from 'zod'

export const brandFile = defineReader({
  id: 'brand-file',
  title: 'The tenant’s brand file: its words, names and claims',
  content: z.object({ version: z.int(), ...brandFileSchema.shape }),
})
