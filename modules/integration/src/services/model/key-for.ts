import { appError } from '@bizosaas/kernel'
import type { KeptModelSetting } from '../../ports/model-settings.ts'
import type { TestModelInput } from './model-inputs.ts'

interface Entered {
  readonly input: Pick<TestModelInput, 'baseUrl' | 'apiKey'>
  readonly kept: KeptModelSetting | null
  readonly read: () => Promise<string | null>
}

/**
 * The key that is meant: the one entered, or the one that is there. Who may change the address could else have a key they cannot read sent to a host
 * of their own. Throws `model-key-required`.
 */
export async function keyFor({ input, kept, read }: Entered): Promise<string | null> {
  if (input.apiKey !== undefined) return input.apiKey
  if (kept === null || !kept.hasKey) return null
  if (new URL(kept.baseUrl).origin !== new URL(input.baseUrl).origin) throw appError('model-key-required')
  return read()
}
