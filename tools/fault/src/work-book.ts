import type { GovernanceParts } from '@bizosaas/governance'
import type { Scopes } from '@bizosaas/kernel'
import { countOpen } from './count-effects.ts'
import type { Approved } from './create-author.ts'
import type { Order } from './order.ts'
import type { Phase } from './plan-kills.ts'
import type { Child } from './start-child.ts'

export const arrivalMs = 40_000
const lookMs = 250
const fewestOpen = 4

/** Waits until the process has loaded its code, then tells it what to do. */
export async function putToWork(worker: Child, order: Order): Promise<void> {
  await worker.hear((news) => 'at' in news && news.at === 'standby', arrivalMs)
  worker.order(order)
}

/** What was approved; everything before `from` is closed. */
export interface WorkBook {
  readonly scopes: Scopes
  readonly governance: GovernanceParts
  readonly author: { readonly approved: readonly Approved[]; approveBatch(): Promise<void> }
  from: number
}

/** Keeps a few proposals in flight until the worker stands at its point. Throws when it does not come there. */
export async function untilAt({ worker, phase, book }: { worker: Child; phase: Phase; book: WorkBook }): Promise<void> {
  const until = Date.now() + arrivalMs
  while (Date.now() < until) {
    if ((await openNow(book)) < fewestOpen) await book.author.approveBatch()
    if ((await worker.hear((news) => 'at' in news && news.at === phase, lookMs)) !== null) return
  }
  throw new Error(`The worker never came to ${phase}.`)
}

/** Waits for the open ones, and returns how many are open after all. */
export async function untilClosed(book: WorkBook): Promise<number> {
  const until = Date.now() + arrivalMs
  let open = await openNow(book)
  while (open > 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, lookMs))
    open = await openNow(book)
  }
  return open
}

async function openNow(book: WorkBook): Promise<number> {
  const approved = book.author.approved.slice(book.from)
  const open = await countOpen({ ...book, approved })
  if (open === 0) book.from += approved.length
  return open
}
