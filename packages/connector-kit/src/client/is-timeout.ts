import { noAnswerInTime } from '@bizosaas/egress'
import { isAppError } from '@bizosaas/kernel'

/** True for an exchange that ended because the vendor took too long. */
export function isTimeout(error: unknown): boolean {
  return isAppError(error) && error.details.reason === noAnswerInTime
}
