import type { Abstention, Claim, SiteEvidence, Thought } from '@bizosaas/automation'
import { type FoundFault, foundFault } from './found-fault.ts'
import { groupProposals } from './group-proposals.ts'
import type { PageView } from './page-view.ts'
import { allRules } from './rules/all-rules.ts'
import { siteView } from './site-view.ts'

/** Evidence → findings, proposals and abstentions. Deterministic; needs no model. */
export async function thinkAboutSite(evidence: SiteEvidence): Promise<Thought> {
  const pages = await Array.fromAsync(evidence.pages())
  const site = siteView({ ...evidence, pages })
  const found = allRules.flatMap((rule) => rule.find(site).map((fault) => foundFault(rule, fault)))
  const wordClaims = new Map(site.pages.map((page) => [page.url, wordsClaim(page)]))
  const proposals = groupProposals({ found, wordsRef: (url) => wordClaims.get(url)?.ref ?? null })
  const cited = new Set([...found.map(({ claim }) => claim.ref), ...proposals.flatMap(({ claims }) => claims)])
  const claims = new Map([...wordClaims.values(), ...found.map(({ claim }) => claim)].map((claim) => [claim.ref, claim]))
  return {
    looked: pages
      .filter(({ status }) => status < 500)
      .map(({ finalUrl }) => finalUrl)
      .sort(),
    claims: [...claims.values()].filter(({ ref }) => cited.has(ref)),
    findings: found.map(({ finding }) => finding),
    proposals,
    abstentions: found.flatMap(abstention),
  }
}

/** The words a proposed text was made from. */
function wordsClaim({ url, path, facts, snapshot, ownTitle }: PageView): Claim {
  const content = { title: ownTitle, headings: facts.headings.map(({ text }) => text).slice(0, 12), paragraphs: facts.paragraphs.slice(0, 4) }
  return { ref: `words|${url}`, title: `Own words of ${path}`, url, content, digest: snapshot.digest, readAt: snapshot.readAt }
}

function abstention({ fault, rule }: FoundFault): Abstention[] {
  return fault.mend.kind === 'abstain' ? [{ subject: `${rule.code} on ${fault.page.path}`, reason: fault.mend.reason }] : []
}
