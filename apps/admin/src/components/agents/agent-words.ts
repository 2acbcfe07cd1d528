import type { AgentRun } from '@bizosaas/contracts'
import { plainWords } from '../state-words.ts'

/** `technical-seo-specialist` → "Technical SEO specialist". */
export function agentName(agentId: string): string {
  return plainWords(agentId.split('/').at(-1) ?? agentId)
}

/** "Crawl: 12 of 34"; null before the first report. */
export function progressText({ progress }: Pick<AgentRun, 'progress'>): string | null {
  if (!progress) return null
  return `${plainWords(progress.phase)}: ${progress.done}${progress.total === null ? '' : ` of ${progress.total}`}`
}
