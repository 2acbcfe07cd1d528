import type { Bench } from './bench.ts'

/** By name; loaded when asked for, so that one bench does not carry the code of the others. */
export const allBenches: Readonly<Record<string, () => Promise<Bench>>> = {
  'approval-queue': async () => (await import('./approval-queue.ts')).approvalQueue,
  authorization: async () => (await import('./authorization.ts')).authorization,
  crawl: async () => (await import('./crawl.ts')).crawl,
  'crawl-size': async () => (await import('./crawl-size.ts')).crawlSize,
  'decision-latency': async () => (await import('./decision-latency.ts')).decisionLatency,
  engine: async () => (await import('./engine.ts')).engine,
  'first-finding': async () => (await import('./first-finding.ts')).firstFinding,
  idle: async () => (await import('./idle.ts')).idle,
  lists: async () => (await import('./lists.ts')).lists,
  start: async () => (await import('./start.ts')).start,
}
