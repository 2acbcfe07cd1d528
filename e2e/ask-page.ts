import type { z } from '@bizosaas/contracts'
import type { Page } from 'playwright-core'

/** Evaluates an expression in the page and checks what comes back. It is text: the names in it exist only in the browser. */
export async function askPage<T>({ page, expression, reply }: { page: Page; expression: string; reply: z.ZodType<T> }): Promise<T> {
  return reply.parse(await page.evaluate(expression))
}
