import { contract as auditSite } from './audit-site/contract.ts'
import { contract as executeProposal } from './execute-proposal/contract.ts'
import { contract as measureOutcomes } from './measure-outcomes/contract.ts'
import { contract as runAgent } from './run-agent/contract.ts'
import { contract as runCrew } from './run-crew/contract.ts'
import { contract as seoHealthGuardian } from './seo-health-guardian/contract.ts'
import { contract as startWork } from './start-work/contract.ts'
import { contract as verifyChange } from './verify-change/contract.ts'

/** Every workflow as screens list it. */
export const workflowCards = [
  card(seoHealthGuardian, {
    title: 'SEO health guardian',
    purpose: 'Reads a connected site, finds its faults and proposes what mends them.',
    needsApproval: true,
  }),
  card(auditSite, {
    title: 'Audit site',
    purpose: 'Looks at a public site that nobody connected: a few pages first, then the whole.',
  }),
  card(runAgent, {
    title: 'Run agent',
    purpose: 'Lets an agent read, think, and propose what it thinks should change.',
  }),
  card(runCrew, {
    title: 'Run crew',
    purpose: 'Lets several agents work one after the other, and proposes what the last one leaves.',
  }),
  card(executeProposal, {
    title: 'Execute proposal',
    purpose: 'Sends exactly what was approved, action by action, and reads each one back.',
  }),
  card(measureOutcomes, {
    title: 'Measure outcomes',
    purpose: 'Says what verified changes brought, when new search data is there.',
  }),
  card(startWork, {
    title: 'Start work',
    purpose: 'Sets an agent or a crew to work when its schedule says so.',
  }),
  card(verifyChange, {
    title: 'Verify change',
    purpose: 'Looks at each changed page as an anonymous visitor until the change can be seen.',
  }),
]

interface Words {
  readonly title: string
  readonly purpose: string
  readonly needsApproval?: boolean
}

function card(contract: { readonly id: string; readonly version: number }, { title, purpose, needsApproval = false }: Words) {
  return { id: contract.id, version: contract.version, title, purpose, needsApproval }
}
