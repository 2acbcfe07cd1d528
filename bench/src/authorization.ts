import {
  features,
  hasPermission,
  intersect,
  type Permission,
  type PermissionSet,
  permissions,
  planPermissions,
  rolePermissions,
} from '@bizosaas/kernel'
import type { Bench, BenchStage, Measured } from './bench.ts'
import { median } from './median.ts'

const wantedPerSecond = 100_000_000
const mostSetNs = 100
/** A power of two, so that finding the next question costs next to nothing. */
const questions = 4096

/** The worse of the two, each as a share of its goal, in processor time: a neighbour makes us wait and does not make us slower. */
export const authorization: Bench = {
  about: 'Decisions per second of processor time (100,000,000 wanted) and the effective set of one request (100 ns at most).',
  goal: { least: 1 },
  async measure(stage) {
    assertEveryCell()
    const rounds = Array.from({ length: stage.rounds + 1 }, () => ({ perSecond: decisionsPerSecond(stage), setNs: effectiveSetNs(stage) })).slice(1)
    return report(rounds)
  },
}

type Round = { readonly perSecond: number; readonly setNs: number }

function report(rounds: readonly Round[]): Measured {
  return {
    ratios: rounds.map(({ perSecond, setNs }) => Math.min(perSecond / wantedPerSecond, mostSetNs / setNs)),
    floors: [],
    figures: {
      decisionsPerSecond: Math.round(median(rounds.map(({ perSecond }) => perSecond))),
      effectiveSetNs: Math.round(median(rounds.map(({ setNs }) => setNs))),
    },
  }
}

function decisionsPerSecond({ seed, roundMs }: BenchStage): number {
  const sets = mixed({ seed, from: effectiveSets().map(({ set }) => set) })
  const asked = mixed({ seed: seed + 1, from: Object.values(permissions) })
  let allowed = 0
  const { seconds, turns } = timed(roundMs, () => {
    for (let at = 0; at < questions; at += 1) if (hasPermission(sets[at] ?? none, asked[at] ?? 0)) allowed += 1
  })
  if (allowed === 0) throw new Error('Nothing was allowed.')
  return (turns * questions) / seconds
}

function effectiveSetNs({ seed, roundMs }: BenchStage): number {
  const byRole = mixed({ seed, from: Object.values(rolePermissions) })
  const byPlan = mixed({ seed: seed + 1, from: plans.map(planPermissions) })
  let bits = 0
  const { seconds, turns } = timed(roundMs, () => {
    for (let at = 0; at < questions; at += 1) bits += intersect(byRole[at] ?? none, byPlan[at] ?? none)[0] ?? 0
  })
  if (bits === 0) throw new Error('Every set was empty.')
  return (seconds * 1e9) / (turns * questions)
}

const none: PermissionSet = intersect(rolePermissions.readonly, planPermissions([]))
const names = Object.keys(features)
const plans: readonly (readonly string[])[] = [[], names.slice(0, 3), names]

function effectiveSets(): readonly { role: PermissionSet; plan: readonly string[]; set: PermissionSet }[] {
  return Object.values(rolePermissions).flatMap((role) => plans.map((plan) => ({ role, plan, set: intersect(role, planPermissions(plan)) })))
}

/** What is fast and wrong is worth nothing: each cell of role × plan × permission against sets of the language. */
function assertEveryCell(): void {
  const gated = new Map<Permission, string>(Object.entries(features).flatMap(([name, list]) => list.map((permission) => [permission, name] as const)))
  for (const { role, plan, set } of effectiveSets()) {
    for (const permission of Object.values(permissions)) {
      const feature = gated.get(permission)
      const isIncluded = feature === undefined || plan.includes(feature)
      const inRole = [...role].some((word, index) => permission >>> 5 === index && (word & (1 << (permission & 31))) !== 0)
      if (hasPermission(set, permission) !== (inRole && isIncluded)) throw new Error(`Permission ${permission} is decided wrongly.`)
    }
  }
}

function mixed<T>({ seed, from }: { seed: number; from: readonly T[] }): readonly T[] {
  let state = seed + 1
  return Array.from({ length: questions }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return from[(state >>> 8) % from.length]
  }).flatMap((item) => (item === undefined ? [] : [item]))
}

/** Runs `turn` for this long and tells how often, and how much processor time it took. */
function timed(forMs: number, turn: () => void): { seconds: number; turns: number } {
  const until = performance.now() + forMs
  const before = process.cpuUsage()
  let turns = 0
  while (performance.now() < until) {
    turn()
    turns += 1
  }
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, turns }
}
