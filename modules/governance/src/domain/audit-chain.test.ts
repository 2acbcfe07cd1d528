import { expect, test } from 'vitest'
import { entryText, genesisHash, linkHash, signHead, verifyChain } from './audit-chain.ts'
import type { AuditLink } from './audit-record.ts'

const chain = 'tenant-a'

function makeChain(name: string, length = 20): AuditLink[] {
  const links: AuditLink[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const previousHash = links.at(-1)?.hash ?? genesisHash
    const entry = {
      event: 'thing-happened',
      actor: 'user:1',
      onBehalfOf: null,
      subjectKind: 'thing',
      subjectId: String(seq),
      digest: null,
      detail: {},
      at: '2026-01-01T00:00:00.000Z',
    }
    const body = entryText({ ...entry, chain: name })
    links.push({ seq, body, previousHash, hash: linkHash({ previousHash, body }) })
  }
  return links
}

const good = makeChain(chain)
const head = { seq: 20, hash: good.at(-1)?.hash ?? '' }
const renumbered = (links: readonly AuditLink[]) => links.map((link, index) => ({ ...link, seq: index + 1 }))
const verify = (links: readonly AuditLink[], anchors: readonly { seq: number; hash: string }[] = []) => verifyChain({ chain, links, head, anchors })

test('an untouched chain is intact', () => {
  expect(verify(good)).toEqual({ kind: 'intact', records: 20, head })
})

test.each(good.map(({ seq }) => seq))('finds an edit, a deletion, an insertion and a swap at record %i', (seq) => {
  const at = seq - 1
  const edited = good.with(at, { ...(good[at] as AuditLink), body: (good[at] as AuditLink).body.replace('user:1', 'user:2') })
  expect(verify(edited)).toEqual({ kind: 'broken', seq, problem: 'record-changed' })
  expect(verify(good.toSpliced(at, 1))).toMatchObject({ kind: 'broken', seq })
  expect(verify(renumbered(good.toSpliced(at, 1)))).toMatchObject({ kind: 'broken' })
  expect(verify(renumbered(good.toSpliced(at, 0, good[at] as AuditLink)))).toMatchObject({ kind: 'broken' })
  const other = makeChain('tenant-b')[at] as AuditLink
  expect(verify(good.with(at, other))).toEqual({ kind: 'broken', seq, problem: 'record-of-another-chain' })
  const next = good[(at + 1) % 20] as AuditLink
  expect(verify(renumbered(good.with(at, next).with((at + 1) % 20, good[at] as AuditLink)))).toMatchObject({ kind: 'broken' })
})

test('finds a tail that was cut off by the head, and a chain that was rewritten by a head kept elsewhere', () => {
  expect(verify(good.slice(0, 15))).toEqual({ kind: 'broken', seq: 16, problem: 'tail-missing' })
  const rewritten = makeChain(chain, 19)
  const kept = signHead({ key: { id: 'k', secret: new Uint8Array(32) }, chain, head })
  expect(verifyChain({ chain, links: rewritten, head: { seq: 19, hash: rewritten.at(-1)?.hash ?? '' }, anchors: [kept] })).toMatchObject({
    problem: 'tail-missing',
  })
  expect(verify(good, [{ seq: 10, hash: genesisHash }])).toEqual({ kind: 'broken', seq: 10, problem: 'history-rewritten' })
})
