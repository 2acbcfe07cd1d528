// Imported before a child's own code: when the launcher is gone, however it ended, the child goes too.
// A child's own workers inherit the import but not the mark: their channel leads to their parent and must stay as it is.
if (process.env.BIZOSAAS_LAUNCHED !== undefined) {
  delete process.env.BIZOSAAS_LAUNCHED
  process.on('disconnect', () => process.exit(0))
  // A launcher that was killed while this child began has left already: no event tells of it.
  if (!process.connected) process.exit(0)
  process.channel?.unref()
}
