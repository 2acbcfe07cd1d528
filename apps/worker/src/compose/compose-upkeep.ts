import { shareInsights } from '@bizosaas/automation'
import { createInsightRounds, createPostgresInsightStore, createRunRetention, type RunRetentionDependencies } from '@bizosaas/automation/adapters'
import type { createLogger } from '@bizosaas/http-kit'

interface UpkeepParts extends Pick<RunRetentionDependencies, 'scopes' | 'engine' | 'clock' | 'days'> {
  readonly logger: Pick<ReturnType<typeof createLogger>, 'warn'>
}

/** What goes on in every tenant without anybody asking: old runs go, and counts are shared for insights. */
export function composeUpkeep({ scopes, engine, clock, days, logger }: UpkeepParts) {
  const insights = createPostgresInsightStore()
  const retention = createRunRetention({
    scopes,
    engine,
    clock,
    days,
    onError: (error, tenantId) => logger.warn({ err: error, tenantId }, 'old runs have to wait'),
  })
  const rounds = createInsightRounds({
    scopes,
    insights,
    clock,
    share: (call) => scopes.withTenant(call, (scope) => shareInsights.run({ deps: { insights, clock }, actor: call.actor, scope, input: {} })),
    onError: (error, tenantId) => logger.warn({ err: error, tenantId }, 'counts for insights have to wait'),
  })
  return {
    start() {
      retention.start()
      rounds.start()
    },
    async stop() {
      await rounds.stop()
      await retention.stop()
    },
  }
}
