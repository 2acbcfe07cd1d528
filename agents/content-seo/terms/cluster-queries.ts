import type { SearchFigure } from '@bizosaas/automation'
import { stemsOf } from './stems-of.ts'

/** Searches that mean the same page. */
export interface Cluster {
  /** The search with the most impressions. */
  readonly term: string
  readonly stems: ReadonlySet<string>
  /** The term first, then by impressions. */
  readonly queries: readonly SearchFigure[]
  readonly impressions: number
  readonly clicks: number
  /** Weighed by impressions; null where no place is known. */
  readonly position: number | null
}

/** Two of what three words name is the same matter. */
const likeness = 0.6

/**
 * The searches in clusters, the most shown first. A search of one word is about too much for one page and is left out, and so is
 * one that is only the site's own name.
 */
export function clusterQueries({ queries, ownName }: { queries: readonly SearchFigure[]; ownName: ReadonlySet<string> }): readonly Cluster[] {
  const clusters: { stems: ReadonlySet<string>; queries: SearchFigure[] }[] = []
  for (const query of queries.toSorted((a, b) => b.impressions - a.impressions || (a.name < b.name ? -1 : 1))) {
    const stems = stemsOf(query.name)
    if (stems.size < 2 || stems.isSubsetOf(ownName)) continue
    const same = clusters.find((cluster) => isSameMatter(cluster.stems, stems))
    if (same === undefined) clusters.push({ stems, queries: [query] })
    else same.queries.push(query)
  }
  return clusters.map(toCluster).sort((a, b) => b.impressions - a.impressions || (a.term < b.term ? -1 : 1))
}

export function isSameMatter(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.isSubsetOf(other) || other.isSubsetOf(one)) return one.size >= 2 && other.size >= 2
  return one.intersection(other).size / one.union(other).size >= likeness
}

function toCluster({ stems, queries }: { stems: ReadonlySet<string>; queries: readonly SearchFigure[] }): Cluster {
  const placed = queries.filter(({ position }) => position !== null)
  const weight = sum(placed.map(({ impressions }) => impressions))
  const places = sum(placed.map(({ position, impressions }) => (position ?? 0) * impressions))
  return {
    term: queries[0]?.name ?? '',
    stems,
    queries,
    impressions: sum(queries.map(({ impressions }) => impressions)),
    clicks: sum(queries.map(({ clicks }) => clicks)),
    position: weight === 0 ? null : Math.round((places / weight) * 10) / 10,
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
