import { errorCodes, isErrorCode } from '@bizosaas/kernel'
import type { CrewRunItem } from '../ports/crew-run-store.ts'

/** A crew's run as it travels: instants as text, a failure with its words. */
export function crewRunView({ id, crewId, tenant, connectionId, state, failureCode, startedBy, startedByLabel, isSimulated, ...run }: CrewRunItem) {
  const shown = { id, crewId, tenant, connectionId, state, failure: failureView(failureCode), startedBy, startedByLabel, isSimulated }
  return { ...shown, createdAt: run.createdAt.toISOString(), finishedAt: run.finishedAt?.toISOString() ?? null }
}

export type CrewRunView = ReturnType<typeof crewRunView>

function failureView(code: string | null): { code: string; title: string; remedy: string } | null {
  if (code === null) return null
  const { title, remedy } = errorCodes[isErrorCode(code) ? code : 'internal-error']
  return { code, title, remedy }
}
