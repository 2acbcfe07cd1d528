import type { Abstention, AgentMemory, Claim, Insight, SiteEvidence, Thought } from '@bizosaas/automation'
import { insightWeights } from '../insight-weights.ts'
import { type LearnedWeight, learnedWeights } from '../learned-weights.ts'
import { type FoundFault, foundFault } from './found-fault.ts'
import { groupFindings } from './group-findings.ts'
import { groupProposals } from './group-proposals.ts'
import { heedMemory } from './heed-memory.ts'
import { type PageView, pageView } from './page-view.ts'
import { pageRules, siteRules } from './rules/all-rules.ts'
import { indexSite, type SiteIndex } from './site-index.ts'
import { takenTexts } from './taken-texts.ts'
import { weighFaults } from './weigh-faults.ts'

/**
 * Evidence → findings, proposals and abstentions, in two passes over the pages: the first makes an index small enough for any site, the second
 * looks at each page with what the index says of the others. What people said no to before is not proposed again, and what was measured before, here or else
 * with other tenants, moves what is proposed first. Deterministic; needs no model.
 */
export async function thinkAboutSite(evidence: SiteEvidence, { memory = null, insights = null, held = [] }: Experience = {}): Promise<Thought> {
  const site = await indexSite(evidence)
  const { looked, opened, onPages, wordClaims } = await lookAtPages(evidence, site)
  const onSite = siteRules.flatMap(({ code, judge }) => judge(site).map((fault) => foundFault(code, fault)))
  const { found, worthDoing } = heedMemory(weighFaults([...onPages, ...onSite].sort(byKey), site), memory)
  const learned = experienced({ memory, insights })
  const proposals = groupProposals({ found, learned, wordsRef: (url) => wordClaims.get(url)?.ref ?? null })
  const cited = new Set([...found.map(({ claim }) => claim.ref), ...proposals.flatMap(({ claims }) => claims)])
  const claims = new Map([...wordClaims.values(), ...found.map(({ claim }) => claim)].map((claim) => [claim.ref, claim]))
  return {
    ...{ looked: looked.sort(), opened },
    claims: [...[...claims.values()].filter(({ ref }) => cited.has(ref)), ...(proposals.length === 0 ? [] : held)],
    findings: found.map(({ finding }) => finding),
    groups: groupFindings({ found: worthDoing, learned }),
    proposals,
    abstentions: found.flatMap(abstention),
  }
}

/** What became of such changes before: in this tenant, and over many. */
interface Experience {
  readonly memory?: AgentMemory | null
  readonly insights?: readonly Insight[] | null
  /** What a model's wording of the texts would be held against. */
  readonly held?: readonly Claim[]
}

/** What was measured here says more than what happened elsewhere. */
function experienced({ memory, insights }: Required<Pick<Experience, 'memory' | 'insights'>>): (code: string) => LearnedWeight {
  const [here, elsewhere] = [learnedWeights(memory), insightWeights(insights)]
  return (code) => (here(code).because === null ? elsewhere(code) : here(code))
}

interface Looked {
  readonly looked: string[]
  opened: number
  readonly onPages: FoundFault[]
  /** Of pages a text was proposed for. */
  readonly wordClaims: Map<string, Claim>
}

async function lookAtPages(evidence: SiteEvidence, site: SiteIndex): Promise<Looked> {
  const taken = takenTexts(site)
  const objectAt = new Map(evidence.objects.map((object) => [object.url, object]))
  const result: Looked = { looked: [], opened: 0, onPages: [], wordClaims: new Map() }
  const seen = new Set<string>()
  for await (const page of evidence.pages()) {
    if (page.status < 500) result.looked.push(page.finalUrl)
    const view = pageView(page, { pattern: site.pattern, object: objectAt.get(page.finalUrl) })
    if (view === null || seen.has(view.url)) continue
    seen.add(view.url)
    const found = pageRules.flatMap(({ code, look }) => look(view, site, taken).map((fault) => foundFault(code, fault)))
    result.onPages.push(...found)
    if (found.some(({ fault }) => fault.mend.kind === 'call')) result.wordClaims.set(view.url, wordsClaim(view))
  }
  result.opened = seen.size
  return result
}

/** The words a proposed text was made from. */
function wordsClaim({ url, path, facts, digest, readAt, ownTitle }: PageView): Claim {
  const content = { title: ownTitle, headings: facts.headings.map(({ text }) => text).slice(0, 12), paragraphs: facts.paragraphs.slice(0, 4) }
  return { ref: `own-words|${url}`, title: `Own words of ${path}`, url, content, digest, readAt }
}

function byKey(one: FoundFault, other: FoundFault): number {
  return one.finding.key < other.finding.key ? -1 : 1
}

function abstention({ fault, code }: FoundFault): Abstention[] {
  return fault.mend.kind === 'abstain' ? [{ subject: `${code} on ${fault.page.path}`, reason: fault.mend.reason }] : []
}
