import { effectIntentsConformance } from './effect-intents-conformance.ts'
import { effectMovesConformance } from './effect-moves-conformance.ts'
import { effectReadsConformance } from './effect-reads-conformance.ts'
import type { PortUnderTest } from './port-suite.ts'

/** What every ledger of effects must do, part by part. */
export function effectLedgerConformance(under: PortUnderTest): void {
  effectIntentsConformance(under)
  effectMovesConformance(under)
  effectReadsConformance(under)
}
