import type { Effect } from '../../domain/effect.ts'
import type { ExecutorDeps } from './execution.ts'

/** How long a request may be on its way and in the works at the other side after its sender was gone, in milliseconds, unless told otherwise. */
const usualMs = 3_000

/** Before looking whether an interrupted call arrived, or what stands there now: one that is still on its way would not be seen, and be sent a second time. */
export async function awaitCall({ deps, effect }: { deps: ExecutorDeps; effect: Effect }): Promise<void> {
  const { clock, callSettlesMs = usualMs } = deps
  if (effect.calledAt === null) return
  const passedMs = clock.now().getTime() - effect.calledAt.getTime()
  // The call may have been begun by a machine whose clock is ahead: never longer than the whole time.
  const leftMs = Math.min(callSettlesMs, callSettlesMs - passedMs)
  if (leftMs > 0) await new Promise((resolve) => setTimeout(resolve, leftMs))
}
