import type { ChainVerdict, ChainVerifier } from '../domain/audit-chain.ts'
import type { AuditHead, AuditLink } from '../domain/audit-record.ts'

export interface ChainReader {
  head(): Promise<AuditHead | null>
  /** The records after `seq` in the order they were written, at most `limit`. */
  after(request: { seq: number; limit: number }): Promise<readonly AuditLink[]>
}

const pageSize = 5000

/** Leads a verifier over a whole chain and gives its verdict, which names the first bad record. */
export async function walkChain({ verifier, chain }: { verifier: ChainVerifier; chain: ChainReader }): Promise<ChainVerdict> {
  // The head first: records that are appended while we walk lie beyond it and are left for the next time.
  const head = await chain.head()
  for await (const links of pagesOf(chain)) {
    const verdict = await addPage({ verifier, chain, head, links })
    if (verdict !== null) return verdict
  }
  return verifier.finish(head)
}

async function* pagesOf(chain: ChainReader): AsyncGenerator<readonly AuditLink[]> {
  for (let seq = 0; ; ) {
    const links = await chain.after({ seq, limit: pageSize })
    const end = links.at(-1)
    if (end === undefined) return
    yield links
    seq = end.seq
  }
}

type PageCheck = { verifier: ChainVerifier; chain: ChainReader; head: AuditHead | null; links: readonly AuditLink[] }

/** The verdict as soon as there is one: a bad record, or the end of what we set out to check. */
async function addPage({ verifier, chain, head, links }: PageCheck): Promise<ChainVerdict | null> {
  const last = head?.seq ?? 0
  for (const link of links) {
    if (link.seq > last && isTailOf(await chain.head(), link.seq)) return verifier.finish(head)
    const verdict = verifier.add(link)
    if (verdict !== null) return verdict
  }
  return null
}

/** A record beyond the head we started with is genuine only if the head has moved on meanwhile. */
function isTailOf(head: AuditHead | null, seq: number): boolean {
  return head !== null && head.seq >= seq
}
