import type { PortUnderTest } from './port-suite.ts'
import { proposalAnswersConformance } from './proposal-answers-conformance.ts'
import { proposalMovesConformance } from './proposal-moves-conformance.ts'
import { proposalNotesConformance } from './proposal-notes-conformance.ts'
import { proposalQueueConformance } from './proposal-queue-conformance.ts'
import { proposalReaderConformance } from './proposal-reader-conformance.ts'
import { proposalVersionsConformance } from './proposal-versions-conformance.ts'

/** What every store of proposals must do, part by part. */
export function proposalStoreConformance(under: PortUnderTest): void {
  proposalVersionsConformance(under)
  proposalMovesConformance(under)
  proposalReaderConformance(under)
  proposalAnswersConformance(under)
  proposalQueueConformance(under)
  proposalNotesConformance(under)
}
