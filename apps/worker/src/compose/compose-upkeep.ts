import { shareInsights } from '@bizosaas/automation'
import { createInsightRounds, createPostgresInsightStore } from '@bizosaas/automation/adapters'
import { composeRetention } from './compose-retention.ts'

/** What goes on in every tenant without anybody asking: what is kept for a time goes, and counts are shared for insights. */
export function composeUpkeep(parts: Parameters<typeof composeRetention>[0]): { start(): void; stop(): Promise<void> } {
  const { scopes, clock, logger } = parts
  const insights = createPostgresInsightStore()
  const retention = composeRetention(parts)
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
