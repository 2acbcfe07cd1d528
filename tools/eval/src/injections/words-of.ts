import type { Json } from '@bizosaas/kernel'
import type { TextCase } from '../texts/read-text-cases.ts'

/** What an agent that read the page has as its evidence. */
export function wordsOf({ page: { facts } }: TextCase): Json {
  const captions = facts?.images.map(({ caption }) => caption) ?? []
  return {
    title: facts?.title ?? null,
    headings: facts?.headings.map(({ text }) => text) ?? [],
    paragraphs: [...(facts?.paragraphs ?? [])],
    captions,
  }
}
