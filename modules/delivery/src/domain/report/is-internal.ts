import type { ChangePart } from './report-part.ts'

/** Parts in which people say why they decided so. */
const decided: ReadonlySet<ChangePart> = new Set<ChangePart>(['approved', 'rejected', 'changes-requested'])

/**
 * Whether what somebody wrote stays in the agency. Whoever decides for the agency writes to colleagues and agents, so that is never told to the
 * client; an undo asks for words that the client reads, and what people of the client wrote is their own.
 */
export function isInternal({ part, side }: { readonly part: ChangePart; readonly side: 'agency' | 'client' | null }): boolean {
  return decided.has(part) && side !== 'client'
}
