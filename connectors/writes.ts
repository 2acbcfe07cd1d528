import type { ConnectorWrites } from '@bizosaas/connector-kit'
import { wordpressWrites } from './wordpress/writes/index.ts'

/** Every write of every vendor. Only the composition of the action runner imports this. */
export const writes: readonly ConnectorWrites[] = [wordpressWrites]
