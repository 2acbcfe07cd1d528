// Imported before a child's own code: when the launcher is gone, however it ended, the child goes too.
// A child's own workers inherit the import, but their channel leads to their parent and must stay as it is.
if (process.ppid === Number(process.env.BIZOSAAS_LAUNCHER_PID)) {
  process.on('disconnect', () => process.exit(0))
  process.channel?.unref()
}
