import type { Agent, AgentRun } from '@bizosaas/contracts'
import { plainWords } from '../state-words.ts'

/** The name an agent declares; of one that is no longer in the catalogue, its id in words. */
export function agentName(agentId: string, agents: readonly Pick<Agent, 'id' | 'title'>[]): string {
  return agents.find(({ id }) => id === agentId)?.title ?? plainWords(agentId)
}

/** "Crawl: 12 of 34"; null before the first report. */
export function progressText({ progress }: Pick<AgentRun, 'progress'>): string | null {
  if (!progress) return null
  return `${plainWords(progress.phase)}: ${progress.done}${progress.total === null ? '' : ` of ${progress.total}`}`
}
