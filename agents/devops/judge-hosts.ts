import { type Claim, digestOf, type LiveHost, openTaskId, type ProposalPlan, type Thought } from '@bizosaas/automation'
import { toJson } from '@bizosaas/kernel'
import { type HostFault, hostFaults } from './host-faults.ts'

/** Every host → faults, and for each what a person has to do, as a task before the alert day: no connection of a tenant renews certificates or domains. */
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
      detail: fault.task === null ? fault.detail : `${fault.detail} ${wordsOf(fault.task)}`,
      hand: fault.code.startsWith('domain') ? 'whoever looks after the domain' : 'whoever looks after the hosting',
      claim: claim.ref,
    })),
    groups: [],
    proposals: found.flatMap(({ fault, claim }) => (fault.task === null ? [] : [taskFor({ fault, task: fault.task, claim })])),
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

function taskFor({ fault, task, claim }: { fault: HostFault; task: NonNullable<HostFault['task']>; claim: Claim }): ProposalPlan {
  const dueDay = task.dueAt.toISOString().slice(0, 10)
  const subject = fault.code.startsWith('domain') ? 'domain' : 'certificate'
  const title = `${fault.code === 'certificate-refused' ? 'Replace' : 'Renew'} the ${subject} of ${fault.host} by ${dueDay}`.slice(0, 120)
  const key = keyOf(fault)
  return {
    key: `task|${key}`,
    title,
    description: 'Opens a task for whoever looks after it. Nothing is changed at the host or the registrar.',
    reasoning: fault.detail,
    solution: task.instructions,
    pros: ['Visitors and mail go on without a warning or a gap.'],
    cons: ['A person has to do it: the platform has no access to where it is renewed.'],
    effort: 'S',
    findingCodes: [fault.code],
    claims: [claim.ref],
    calls: [],
    setting: { command: openTaskId, input: { key, title, instructions: task.instructions, dueAt: task.dueAt.toISOString() }, findingKey: key },
  }
}

function keyOf({ code, host }: HostFault): string {
  return `${code}|${host}`
}

function wordsOf({ instructions, dueAt }: NonNullable<HostFault['task']>): string {
  return `${instructions} To be done by ${dueAt.toISOString().slice(0, 10)}.`
}

function addressOf(host: string): string {
  return `https://${host}/`
}
