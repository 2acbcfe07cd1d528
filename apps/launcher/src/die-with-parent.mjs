// Loaded into a child that is not ours to write: when the launcher is gone, however it went, the child goes too.
process.on('disconnect', () => process.exit(0))
process.channel?.unref()
