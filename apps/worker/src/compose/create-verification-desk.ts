import { type GovernanceParts, recordOutcome } from '@bizosaas/governance'
import { type Json, type ProposalId, type Scopes, type SystemActor, type TenantScope, toId } from '@bizosaas/kernel'
import type { CheckedChange, ExpectedChange, VerificationDesk } from '@bizosaas/workflows'

const actor: SystemActor = { kind: 'system', name: 'verify-change' }

/** What was written, as the card showed it, and where the answer of the visitor's look is kept. */
export function createVerificationDesk({ scopes, governance }: { scopes: Scopes; governance: GovernanceParts }): VerificationDesk {
  return {
    expected: ({ tenantId, proposalId, version }) =>
      scopes.withTenant({ actor, tenantId }, (scope) => expectedChanges({ governance, scope, id: toId<ProposalId>(proposalId), version })),
    async record({ tenantId, proposalId, look, verdict, changes }) {
      const id = toId<ProposalId>(proposalId)
      await scopes.withTenant({ actor, tenantId }, async (scope) => {
        const say = (input: Omit<Said, 'proposalId' | 'evidenceId'>) =>
          recordOutcome.run({ deps: governance, actor, scope, input: { ...input, proposalId: id, evidenceId: null } })
        for (const [actionIndex, ofAction] of Map.groupBy(changes, (change) => change.actionIndex))
          await say(aboutAction({ actionIndex, changes: ofAction, look }))
        if (verdict === 'verified') await say({ kind: 'verified', isWhole: true, detail: { look, text: 'Seen by an anonymous visitor.' } })
      })
    },
  }
}

type Said = Parameters<typeof recordOutcome.run>[0]['input']

/** One action as the visitor sees it: the worst of its fields decides. */
function aboutAction({
  actionIndex,
  changes,
  look,
}: {
  actionIndex: number
  changes: readonly CheckedChange[]
  look: number
}): Omit<Said, 'proposalId' | 'evidenceId'> {
  const worst = (['different', 'not-yet-public', 'verified', 'not-checkable'] as const).find((verdict) =>
    changes.some((change) => change.verdict === verdict),
  )
  const cache = changes.find((change) => change.cache !== null)?.cache ?? null
  const detail = {
    actionIndex,
    look,
    text: wordsOf({ verdict: worst ?? 'not-checkable', cache }),
    isNotYetPublic: worst === 'not-yet-public',
    cache,
    fields: changes.map(asJson),
  }
  const kind = worst === 'verified' ? 'verified' : worst === 'not-checkable' ? 'not-measurable' : 'not-verified'
  return { kind, isWhole: false, detail }
}

function wordsOf({ verdict, cache }: { verdict: CheckedChange['verdict']; cache: string | null }): string {
  switch (verdict) {
    case 'verified':
      return 'Seen by an anonymous visitor.'
    case 'not-yet-public':
      return cache === null
        ? 'Written, not yet public: a visitor still gets the old page.'
        : `Written, not yet public: ${cache} still gives the old page. Purge its copy of this page.`
    case 'different':
      return 'A visitor sees something else than what was approved.'
    case 'not-checkable':
      return 'Nothing of this shows on a public page.'
  }
}

interface Wanted {
  readonly governance: GovernanceParts
  readonly scope: TenantScope
  readonly id: ProposalId
  readonly version: number
}

async function expectedChanges({ governance, scope, id, version }: Wanted): Promise<readonly ExpectedChange[]> {
  const proposal = await governance.proposals.find(scope, id)
  if (proposal === null || proposal.kind !== 'change' || proposal.current.version !== version) return []
  const effects = await governance.effects.list(scope, { id, version })
  const written = new Set(effects.filter(({ state }) => state === 'done' || state === 'settled-done').map(({ actionIndex }) => actionIndex))
  return proposal.current.content.actions.flatMap(({ preview }, actionIndex) =>
    written.has(actionIndex)
      ? preview.changes.map(({ label, kind, before, after, context }) => ({
          actionIndex,
          label,
          kind,
          before,
          after,
          pageUrl: context?.pageUrl ?? preview.target.objectUrl,
          imageUrl: context?.imageUrl ?? null,
        }))
      : [],
  )
}

function asJson({ actionIndex, label, url, verdict, seen, cache }: CheckedChange): Json {
  return { actionIndex, label, url, verdict, seen, cache }
}
