/** "1.4 s", "3 min 5 s", "2 h 4 min" between two instants; null while the second is open. */
export function durationText({ from, to }: { from: string; to: string | null }): string | null {
  if (to === null) return null
  const seconds = Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000)
  if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
}
