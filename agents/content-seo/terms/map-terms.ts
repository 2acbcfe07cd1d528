import { type Cluster, isSameMatter } from './cluster-queries.ts'
import type { TermPage } from './read-term-pages.ts'

/** One term and the one page that is for it. */
export interface MappedTerm extends Cluster {
  /** null: no page is about it. */
  readonly page: TermPage | null
  /** Other pages whose title says the same, so that both compete for the term. */
  readonly rivals: readonly TermPage[]
}

interface Mapping {
  readonly clusters: readonly Cluster[]
  readonly pages: readonly TermPage[]
  /** Nobody sees them yet: they are for a term like a page, and compete with none. */
  readonly drafts: readonly TermPage[]
}

/**
 * Each term with at most one page, and none with a page of its own to come where one is about it already: also one whose title says
 * less than the term does, since a second page on it would compete with the first.
 */
export function mapTerms({ clusters, pages, drafts }: Mapping): readonly MappedTerm[] {
  return clusters.map((cluster) => {
    const [page = null, ...others] = [...pages, ...drafts]
      .filter((one) => isAbout(one, cluster))
      .sort((a, b) => closeness(b, cluster) - closeness(a, cluster))
    const rivals =
      page === null || drafts.includes(page) ? [] : others.filter((one) => !drafts.includes(one) && isSameSet(one.titleStems, page.titleStems))
    return { ...cluster, page, rivals: rivals.filter(({ titleStems }) => isSameMatter(titleStems, cluster.stems)) }
  })
}

function isAbout({ stems, titleStems }: TermPage, cluster: Cluster): boolean {
  return cluster.stems.isSubsetOf(stems) || isSameMatter(titleStems, cluster.stems)
}

/** The share of the title that the term and the title have in common. */
function closeness({ titleStems }: TermPage, { stems }: Cluster): number {
  const all = titleStems.union(stems).size
  return all === 0 ? 0 : titleStems.intersection(stems).size / all
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && one.isSubsetOf(other)
}
