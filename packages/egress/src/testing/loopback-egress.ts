import { createEgress, type Egress } from '../create-egress.ts'

/** The real guard with every private host allowed: for tests that speak to servers of their own. */
export function createLoopbackEgress(): Egress {
  return createEgress({ allowPrivateHosts: async () => true })
}
