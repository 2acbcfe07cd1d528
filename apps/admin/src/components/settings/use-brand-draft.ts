'use client'
import { useDraft } from '@bizosaas/ui'
import type { BrandEntry } from './brand-entry.ts'

/** What is being typed, until it is proposed; before the first key it is what is kept. */
export function useBrandDraft({ key, kept }: { key: string; kept: BrandEntry }) {
  const { text, setText, clear } = useDraft(key)
  return { entry: text === '' ? kept : drafted(text, kept), setEntry: (entry: BrandEntry) => setText(JSON.stringify(entry)), clear }
}

function drafted(text: string, kept: BrandEntry): BrandEntry {
  try {
    return { ...kept, ...JSON.parse(text) }
  } catch {
    return kept
  }
}
