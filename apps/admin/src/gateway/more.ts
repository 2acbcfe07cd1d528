'use server'
import { listApprovals, type QueueQuery } from './read.ts'

/** The next rows of the queue for a list that is already on the screen. */
export async function moreApprovals(query: QueueQuery & { cursor: string }) {
  return listApprovals(query)
}
