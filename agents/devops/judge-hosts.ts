import { type Claim, digestOf, type LiveHost, type ProposalPlan, type Thought } from '@bizosaas/automation'
import { toJson } from '@bizosaas/kernel'
import { type HostFault, hostFaults } from './host-faults.ts'

/** Every host → faults, and for each that a person must mend a task, one card each: a certificate and a domain are renewed in different places. */
export function judgeHosts({ hosts, now }: { hosts: readonly LiveHost[]; now: Date }): Thought {
  const found = hosts.flatMap((host) => hostFaults(host, now).map((fault) => ({ fault, claim: claimOf(host) })))
  return {
    looked: hosts.map(({ host }) => addressOf(host)),
    claims: [...new Map(found.map(({ claim }) => [claim.ref, claim])).values()],
    findings: found.map(({ fault, claim }) => ({
      key: keyOf(fault),
      code: fault.code,
      severity: fault.severity,
      url: addressOf(fault.host),
      detail: fault.detail,
      hand: fault.task === null ? 'whoever looks after the hosting' : null,
      claim: claim.ref,
    })),
    groups: [],
    proposals: found.flatMap(planFor),
    abstentions: hosts.flatMap(({ host, domain, domainProblem }) =>
      domain === null ? [{ subject: `Registration of ${host}`, reason: domainProblem ?? 'The register says nothing.' }] : [],
    ),
  }
}

function claimOf(host: LiveHost): Claim {
  const content = toJson(host)
  return {
    ref: `host|${host.host}`,
    title: `What ${host.host} shows`,
    url: addressOf(host.host),
    content,
    digest: digestOf(content),
    readAt: host.readAt,
  }
}

function planFor({ fault, claim }: { fault: HostFault; claim: Claim }): ProposalPlan[] {
  const { task, code, host, detail } = fault
  if (task === null) return []
  const input = { title: task.title, instructions: task.instructions, link: addressOf(host), dueAt: task.dueAt.toISOString() }
  return [
    {
      key: keyOf(fault),
      title: task.title,
      description: detail,
      reasoning: `${detail} It was read from the live host, not from a calendar. After that day visitors are warned away or find nothing.`,
      solution: `A task for a person, due on ${task.dueAt.toISOString().slice(0, 10)}: ${task.instructions}`,
      pros: ['It is done before anybody outside notices.'],
      cons: ['A person has to do it: no connection of this tenant can renew it.'],
      effort: 'S',
      findingCodes: [code],
      claims: [claim.ref],
      calls: [{ actionId: 'task.open', input, findingKey: keyOf(fault) }],
    },
  ]
}

function keyOf({ code, host }: HostFault): string {
  return `${code}|${host}`
}

function addressOf(host: string): string {
  return `https://${host}/`
}
