import { type Claim, digestOf, type LiveHost, type Thought } from '@bizosaas/automation'
import { toJson } from '@bizosaas/kernel'
import { type HostFault, hostFaults } from './host-faults.ts'

/** Every host → faults, each with what a person has to do and until when: no connection of a tenant renews certificates or domains. */
export function judgeHosts({ hosts, now }: { hosts: readonly LiveHost[]; now: Date }): Thought {
  const found = hosts.flatMap((host) => hostFaults(host, now).map((fault) => ({ fault, claim: claimOf(host) })))
  return {
    looked: hosts.map(({ host }) => addressOf(host)),
    claims: [...new Map(found.map(({ claim }) => [claim.ref, claim])).values()],
    findings: found.map(({ fault, claim }) => ({
      key: `${fault.code}|${fault.host}`,
      code: fault.code,
      severity: fault.severity,
      url: addressOf(fault.host),
      detail: fault.task === null ? fault.detail : `${fault.detail} ${wordsOf(fault.task)}`,
      hand: fault.code.startsWith('domain') ? 'whoever looks after the domain' : 'whoever looks after the hosting',
      claim: claim.ref,
    })),
    groups: [],
    proposals: [],
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

function wordsOf({ instructions, dueAt }: NonNullable<HostFault['task']>): string {
  return `${instructions} To be done by ${dueAt.toISOString().slice(0, 10)}.`
}

function addressOf(host: string): string {
  return `https://${host}/`
}
