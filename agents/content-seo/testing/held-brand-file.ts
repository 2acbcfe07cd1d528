/** The brand file as a thought holds it, with one rule. */
export function heldBrandFile(text: string) {
  const rule = { number: 4, kind: 'banned-claim', text, instead: null, reason: 'Advertising code.' }
  const held = {
    ref: 'brand-file',
    title: 'b',
    url: null,
    content: { version: 2, tone: ['calm'], rules: [rule] },
    digest: 'd',
    readAt: '2026-01-01T00:00:00Z',
  }
  return { rule, held }
}
