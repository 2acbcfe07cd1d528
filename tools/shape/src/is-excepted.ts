import type { Exception } from './allowed.ts'
import { isTest } from './place.ts'

/** Whether a rule with an allow-list leaves this file alone; tests are free, since nothing of them runs in the platform. */
export function isExcepted({ file, exceptions }: { file: string; exceptions: readonly Exception[] }): boolean {
  return isTest(file) || exceptions.some((exception) => exception.files.test(file))
}
