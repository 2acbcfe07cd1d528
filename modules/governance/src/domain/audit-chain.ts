import { canonicalJson } from '@bizosaas/kernel'
import type { AuditEntry, AuditHead, AuditLink } from './audit-record.ts'
import { macOf, type SealKey, sameMac, sha256 } from './mac.ts'

/** What the first record of a chain follows. */
export const genesisHash = '0'.repeat(64)

export function entryText(entry: AuditEntry): string {
  return canonicalJson({ ...entry })
}

export function linkHash({ previousHash, body }: { previousHash: string; body: string }): string {
  return sha256(previousHash + body)
}

export type ChainVerdict =
  | { readonly kind: 'intact'; readonly records: number; readonly head: AuditHead }
  | { readonly kind: 'broken'; readonly seq: number; readonly problem: ChainProblem }

export type ChainProblem =
  /** A number is missing, doubled or out of order. */
  | 'record-missing'
  /** The text does not give the hash. */
  | 'record-changed'
  /** The hash before is not the one it was written after. */
  | 'record-out-of-place'
  /** The record was written for another chain. */
  | 'record-of-another-chain'
  /** The head names a record that is not there: the tail was cut off. */
  | 'tail-missing'
  /** The head is not the last record. */
  | 'head-differs'
  /** A signed head from outside names another hash at that place: the chain was written anew. */
  | 'history-rewritten'

/** A head, signed and kept elsewhere: what finds a chain that was wholly rewritten. */
export interface SignedHead extends AuditHead {
  readonly chain: string
  readonly keyId: string
  readonly mac: string
}

export function signHead({ key, chain, head }: { key: SealKey; chain: string; head: AuditHead }): SignedHead {
  return { ...head, chain, keyId: key.id, mac: macOf({ key, purpose: 'audit-head', document: { chain, seq: head.seq, hash: head.hash } }) }
}

export function isSignedHeadGenuine({ key, signed }: { key: SealKey; signed: SignedHead }): boolean {
  return sameMac(signed.mac, macOf({ key, purpose: 'audit-head', document: { chain: signed.chain, seq: signed.seq, hash: signed.hash } }))
}

/** Walks a chain in the order of the rows, without database or key, and names the first bad one. */
export interface ChainVerifier {
  /** The next record by number. Returns the verdict as soon as one is bad. */
  add(link: AuditLink): ChainVerdict | null
  /** `head` is the row of the head; null where there is none, which is right only for an empty chain. */
  finish(head: AuditHead | null): ChainVerdict
}

export function createChainVerifier({ chain, anchors = [] }: { chain: string; anchors?: readonly AuditHead[] }): ChainVerifier {
  const chainText = `"chain":${JSON.stringify(chain)}`
  const anchored = new Map(anchors.map(({ seq, hash }) => [seq, hash]))
  let last = emptyHead
  let verdict: ChainVerdict | null = null
  const broken = (seq: number, problem: ChainProblem): ChainVerdict => {
    verdict ??= { kind: 'broken', seq, problem }
    return verdict
  }
  return {
    add(link) {
      if (verdict !== null) return verdict
      const problem = problemOf({ link, last, chainText, anchor: anchored.get(link.seq) })
      if (problem !== null) return broken(problem === 'record-missing' ? last.seq + 1 : link.seq, problem)
      last = { seq: link.seq, hash: link.hash }
      return null
    },
    finish(head) {
      if (verdict !== null) return verdict
      const problem = endProblemOf({ head: head ?? emptyHead, last, highestAnchor: Math.max(0, ...anchored.keys()) })
      if (problem === null) return { kind: 'intact', records: last.seq, head: last }
      return broken(problem === 'tail-missing' ? last.seq + 1 : last.seq, problem)
    },
  }
}

const emptyHead: AuditHead = { seq: 0, hash: genesisHash }

/** The same for a chain that fits in memory. */
export function verifyChain(call: {
  chain: string
  links: Iterable<AuditLink>
  head: AuditHead | null
  anchors?: readonly AuditHead[]
}): ChainVerdict {
  const verifier = createChainVerifier(call)
  for (const link of call.links) {
    const verdict = verifier.add(link)
    if (verdict !== null) return verdict
  }
  return verifier.finish(call.head)
}

type LinkCheck = { link: AuditLink; last: AuditHead; chainText: string; anchor: string | undefined }

function problemOf({ link, last, chainText, anchor }: LinkCheck): ChainProblem | null {
  if (link.seq !== last.seq + 1) return 'record-missing'
  if (!link.body.includes(chainText)) return 'record-of-another-chain'
  if (linkHash(link) !== link.hash) return 'record-changed'
  if (link.previousHash !== last.hash) return 'record-out-of-place'
  return anchor !== undefined && anchor !== link.hash ? 'history-rewritten' : null
}

type EndCheck = { head: AuditHead; last: AuditHead; highestAnchor: number }

function endProblemOf({ head, last, highestAnchor }: EndCheck): 'tail-missing' | 'head-differs' | null {
  if (head.seq > last.seq || highestAnchor > last.seq) return 'tail-missing'
  return head.seq !== last.seq || head.hash !== last.hash ? 'head-differs' : null
}
