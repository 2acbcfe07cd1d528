import { canonicalJson, type Json } from '@bizosaas/kernel'
import type { OwnMove } from './written.ts'

/**
 * Did nobody but us change the object? Follows our own moves from the version that was approved; anybody else's edit breaks the chain,
 * and so does a write of ours whose answer was lost.
 */
export function isMovedByUs({ from, to, moves }: { from: Json; to: Json; moves: readonly OwnMove[] }): boolean {
  const wanted = canonicalJson(to)
  const next = new Map(moves.map((move) => [canonicalJson(move.from), canonicalJson(move.to)]))
  const seen = new Set<string>()
  for (let at: string | undefined = canonicalJson(from); at !== undefined && !seen.has(at); at = next.get(at)) {
    if (at === wanted) return true
    seen.add(at)
  }
  return false
}

/** Reads moves back from where they were stored; what is none is left out. */
export function readMoves(stored: readonly Json[]): readonly OwnMove[] {
  return stored.flatMap((one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) && 'from' in one && 'to' in one
      ? [{ from: one.from ?? null, to: one.to ?? null }]
      : [],
  )
}
