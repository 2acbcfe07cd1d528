import { createLoopbackEgress } from '@bizosaas/egress/testing'
import { systemClock } from '@bizosaas/kernel'
import { createOpenAiModel } from '../adapters/model/create-openai-model.ts'
import type { ModelPort } from '../ports/model-port.ts'

/** The real way to a model, which may also reach loopback; it does not pause between tries. */
export function createLoopbackModel({ timeoutMs }: { timeoutMs: number }): { readonly model: ModelPort; close(): Promise<void> } {
  const egress = createLoopbackEgress()
  return { model: createOpenAiModel({ egress, clock: systemClock, timeoutMs, pause: async () => {} }), close: () => egress.close() }
}
