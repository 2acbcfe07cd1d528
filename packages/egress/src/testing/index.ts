/** What tests of the parts above need: an egress that may reach loopback, a listener that must never be reached, and addresses that must be refused. */
export { type CanaryListener, startCanaryListener } from './canary-listener.ts'
export { createLoopbackEgress } from './loopback-egress.ts'
export { refusedAddresses } from './refused-addresses.ts'
