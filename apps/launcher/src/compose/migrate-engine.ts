/** Brings the workflow engine's own tables up to date. Loaded on use: the engine is heavy, and the gateway does not wait for it. */
export async function migrateEngine({ ownerUrl, engineUrl }: { ownerUrl: string; engineUrl: string }): Promise<void> {
  const { migrateDbos } = await import('@bizosaas/automation/adapters')
  await migrateDbos({ ownerUrl, applicationRole: new URL(engineUrl).username })
}
