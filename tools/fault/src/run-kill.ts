import type { LoginUrls } from '@bizosaas/db/migrate'
import { createFixtures } from '@bizosaas/test-kit'
import { countEffects, type Tally } from './count-effects.ts'
import { createAuthor } from './create-author.ts'
import { createSinkRunner } from './create-sink-runner.ts'
import { type Phase, phases, planKills } from './plan-kills.ts'
import { createSinkClient } from './sink-client.ts'
import { composeGovernance } from './testing/compose-governance.ts'
import { type Processes, withProcesses } from './with-processes.ts'
import { putToWork, untilAt, untilClosed, type WorkBook } from './work-book.ts'

export interface KillOptions {
  readonly urls: LoginUrls
  readonly adminUrl: string
  readonly points: number
  readonly seed: number
  /** Makes actions that must not be repeated look repeatable, to see that the count notices. */
  readonly isBlind?: boolean
  onPoint?(line: string): void
}

export interface KillReport extends Tally {
  readonly name: 'kill'
  readonly seed: number
  readonly pass: boolean
  readonly points: number
  /** Kills that happened, by where the process stood. */
  readonly phases: Readonly<Record<Phase, number>>
  readonly proposals: number
  /** Proposals that never closed. */
  readonly open: number
  readonly calls: number
  /** Repeats that the sink recognised by their key or value. */
  readonly repeatsAnswered: number
  readonly foundByLookUp: number
}

/** Kills a worker at every planned point while proposals execute, lets the next one take over, and counts at the end. */
export function runKill(options: KillOptions): Promise<KillReport> {
  return withProcesses(options.urls, (processes) => killAndCount(options, processes))
}

async function killAndCount(options: KillOptions, { scopes, sinkUrl, startWorker }: Processes): Promise<KillReport> {
  const { points, seed, urls, isBlind = false } = options
  const sink = createSinkClient(sinkUrl)
  const governance = composeGovernance(createSinkRunner({ sink, isBlind }))
  const given = createFixtures(options)
  const people = { proposer: await given.owner(), approver: await given.owner() }
  const author = createAuthor({ scopes, governance, ...people, tenants: await given.twoTenants() })
  const book: WorkBook = { scopes, governance, author, from: 0 }
  const reached: Record<Phase, number> = { 'before-intent': 0, 'intent-to-call': 0, 'call-to-result': 0, 'after-result': 0 }
  let standby = startWorker()
  for (const [at, kill] of planKills({ points, seed }).entries()) {
    const worker = standby
    // The next process loads its code while this one works, and does nothing until it is told.
    standby = startWorker()
    await putToWork(worker, { urls, sinkUrl, kill, isBlind })
    await untilAt({ worker, phase: kill.phase, book })
    await worker.kill()
    reached[kill.phase] += 1
    options.onPoint?.(`${at + 1}/${points} pid ${worker.pid} killed at ${kill.phase} (arrival ${kill.arrival})`)
  }
  await putToWork(standby, { urls, sinkUrl, kill: null, isBlind })
  const open = await untilClosed(book)
  const { effects, ...counted } = await sink.counts()
  const tally = await countEffects({ scopes, governance, approved: author.approved, counts: { effects, ...counted } })
  const isSpread = phases.every((phase) => reached[phase] >= Math.min(5, Math.floor(points / phases.length)))
  const pass = isSpread && open === 0 && tally.lost === 0 && tally.duplicated === 0
  return { name: 'kill', seed, pass, points, phases: reached, ...tally, proposals: author.approved.length, open, ...counted }
}
