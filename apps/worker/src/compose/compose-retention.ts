import { createRunRetention, type RunRetentionDependencies } from '@bizosaas/automation/adapters'
import type { createLogger } from '@bizosaas/http-kit'
import { createPostgresProspectStore, createPostgresVisitorLimit, createProspectRetention } from '@bizosaas/identity/adapters'

interface RetentionParts extends Pick<RunRetentionDependencies, 'scopes' | 'engine' | 'clock' | 'days'> {
  readonly logger: Pick<ReturnType<typeof createLogger>, 'warn'>
}

/** What removes what is kept for a time only: ended runs, and prospects that nobody took over. */
export function composeRetention({ scopes, engine, clock, days, logger }: RetentionParts): { start(): void; stop(): Promise<void> } {
  const runs = createRunRetention({
    scopes,
    engine,
    clock,
    days,
    onError: (error, tenantId) => logger.warn({ err: error, tenantId }, 'old runs have to wait'),
  })
  const prospects = createProspectRetention({
    scopes,
    prospects: createPostgresProspectStore(),
    visitors: createPostgresVisitorLimit(),
    clock,
    onError: (error, tenantId) => logger.warn({ err: error, tenantId }, 'a prospect has to stay'),
  })
  return {
    start() {
      runs.start()
      prospects.start()
    },
    async stop() {
      await runs.stop()
      await prospects.stop()
    },
  }
}
