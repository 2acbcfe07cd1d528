import { type GovernanceParts, proposeSetting, type ServiceRefusal, type SubmitOutcome } from '@bizosaas/governance'
import type { ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WorkParts } from '../ports/work-parts.ts'
import { allowWorkId } from './allow-work.ts'
import { allowWorkInput } from './work-input.ts'

export type ProposeWorkDeps = Omit<GovernanceParts, 'runner'> & WorkParts
export type Proposed = Promise<SubmitOutcome | ServiceRefusal>

/** Why; it stands on the card. */
export const noteSchema = z.string().trim().max(1000).default('')

type Wish = Omit<ServiceCall<ProposeWorkDeps, unknown>, 'input'> & { wanted: z.input<typeof allowWorkInput>; title: string; note: string }

/** Hands in the wish of a person that something may start. */
export function proposeAllowing({ wanted, title, note: description, ...call }: Wish): Proposed {
  const input = allowWorkInput.parse(wanted)
  return proposeSetting.serve({ ...call, input: { command: allowWorkId, input, title: title.slice(0, 300), description } })
}
