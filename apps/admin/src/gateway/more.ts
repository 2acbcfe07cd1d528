'use server'
import { listApprovals } from './read.ts'

/** The next rows of the queue for a list that is already on the screen. */
export async function moreApprovals(query: { cursor: string; group?: string | undefined; tenantId?: string | undefined; risk?: string | undefined }) {
  return listApprovals(query)
}
