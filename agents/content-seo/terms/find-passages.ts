import type { Outline } from './outline.ts'
import type { TermSite } from './read-term-pages.ts'
import { stemsOf } from './stems-of.ts'

export interface Passage {
  readonly page: string
  readonly text: string
}

/** As much as a person checks a section against. */
const mostPassages = 6

/**
 * What the site's own pages say about the matter of each outline, section by section, the closest first. A passage that names nothing of the matter
 * itself is none: "from £60" on another page is no price of this.
 */
export async function findPassages({ site, outlines }: { site: TermSite; outlines: readonly Outline[] }) {
  const wanted = outlines.map((outline) => ({ outline, matter: stemsOf(outline.title), sections: outline.sections.map(toSection) }))
  for await (const { path, paragraphs } of outlines.length === 0 ? [] : site.texts()) {
    const read = paragraphs.map((text) => ({ stems: stemsOf(text), passage: { page: path, text } }))
    for (const { matter, sections } of wanted) for (const section of sections) weighAll(section, { matter, read })
  }
  return new Map(wanted.map(({ outline, sections }) => [outline, sections.map(({ best }) => best.map(({ passage }) => passage))]))
}

interface Weighed {
  readonly passage: Passage
  readonly score: number
}

interface Section {
  readonly stems: ReadonlySet<string>
  best: readonly Weighed[]
}

function toSection({ heading }: Outline['sections'][number]): Section {
  return { stems: stemsOf(heading), best: [] }
}

interface Read {
  readonly stems: ReadonlySet<string>
  readonly passage: Passage
}

/** What the heading asks beyond the matter counts twice. */
function weighAll(section: Section, { matter, read }: { matter: ReadonlySet<string>; read: readonly Read[] }): void {
  const asked = section.stems.difference(matter)
  for (const { stems, passage } of read) {
    const named = stems.intersection(matter).size
    if (named === 0 || section.best.some((one) => one.passage.text === passage.text)) continue
    const score = named + 2 * stems.intersection(asked).size
    section.best = [...section.best, { passage, score }].sort((a, b) => b.score - a.score).slice(0, mostPassages)
  }
}
