import { environmentExample } from '@bizosaas/config'
import type { Generator } from './generator.ts'

export const environmentGenerator: Generator = {
  name: 'configuration example',
  files: async () => new Map([['.env.example', environmentExample()]]),
}
