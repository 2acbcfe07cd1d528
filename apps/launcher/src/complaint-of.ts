const errorLevel = 50

/** What of a child's log line belongs on the console: errors alone. The rest is in its log file. */
export function complaintOf(line: string): string | null {
  if (!line.startsWith('{')) return /^\s*(⨯|\w*Error\b|Uncaught\b|FATAL\b|fatal\b)/.test(line) ? line : null
  try {
    const entry: unknown = JSON.parse(line)
    return isError(entry) ? [entry.msg, entry.err?.message].filter((text) => typeof text === 'string').join(': ') || line : null
  } catch {
    return null
  }
}

function isError(entry: unknown): entry is { level: number; msg?: unknown; err?: { message?: unknown } } {
  return typeof entry === 'object' && entry !== null && 'level' in entry && typeof entry.level === 'number' && entry.level >= errorLevel
}
