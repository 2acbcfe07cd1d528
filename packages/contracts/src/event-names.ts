/** What the live stream may say: the kernel's own list, for portals, which know no kernel. */
export { type EventName, eventNames } from '@bizosaas/kernel'
