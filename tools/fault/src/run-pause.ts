import { setTimeout as pause } from 'node:timers/promises'
import type { LoginUrls } from '@bizosaas/db/migrate'
import { createFixtures } from '@bizosaas/test-kit'
import { countEffects, type Tally } from './count-effects.ts'
import { createAuthor } from './create-author.ts'
import { createSinkRunner } from './create-sink-runner.ts'
import type { SceneOptions } from './open-scene.ts'
import { type Kill, type Phase, phases, planKills } from './plan-kills.ts'
import { createSinkClient } from './sink-client.ts'
import { composeGovernance } from './testing/compose-governance.ts'
import { type Processes, withProcesses } from './with-processes.ts'
import { putToWork, untilAt, untilClosed, type WorkBook } from './work-book.ts'

export interface PauseOptions extends SceneOptions {
  readonly points: number
  readonly seed: number
  onPoint?(line: string): void
}

export interface PauseReport extends Tally {
  readonly name: 'pause'
  readonly seed: number
  readonly pass: boolean
  readonly points: number
  /** Workers that stood still, by where. */
  readonly phases: Readonly<Record<Phase, number>>
  readonly proposals: number
  readonly open: number
}

/** How long the one that comes back is let do what it likes. */
const comebackMs = 2_500

/** Stops a worker with SIGSTOP in the middle of a write, lets another finish everything, then lets the first one go on, and counts. */
export function runPause(options: PauseOptions): Promise<PauseReport> {
  return withProcesses(options.urls, (processes) => pauseAndCount(options, processes))
}

async function pauseAndCount(options: PauseOptions, processes: Processes): Promise<PauseReport> {
  const { scopes, sinkUrl } = processes
  const { points, seed } = options
  const sink = createSinkClient(sinkUrl)
  const governance = composeGovernance(createSinkRunner({ sink, isBlind: false }))
  const given = createFixtures(options)
  const people = { proposer: await given.owner(), approver: await given.owner() }
  const book: WorkBook = { scopes, governance, author: createAuthor({ scopes, governance, ...people, tenants: await given.twoTenants() }), from: 0 }
  const reached: Record<Phase, number> = { 'before-intent': 0, 'intent-to-call': 0, 'call-to-result': 0, 'after-result': 0 }
  for (const [at, kill] of planKills({ points, seed }).entries()) {
    const open = await standStill({ ...processes, urls: options.urls, book, kill, giveUp: () => given.sql(dropPresence) })
    reached[kill.phase] += 1
    options.onPoint?.(`${at + 1}/${points} stood still at ${kill.phase} (arrival ${kill.arrival}), ${open} left open by the other`)
  }
  const open = await untilClosed(book)
  const { author } = book
  const tally = await countEffects({ scopes, governance, approved: book.author.approved, counts: await sink.counts() })
  const isSpread = phases.every((phase) => reached[phase] >= Math.floor(points / phases.length))
  const pass = isSpread && open === 0 && tally.lost === 0 && tally.duplicated === 0
  return { name: 'pause', seed, pass, points, phases: reached, ...tally, proposals: author.approved.length, open }
}

/** As a server does at last with a machine that no longer answers: the session by which the engine shows that it lives is ended. */
const dropPresence = `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and pid <> pg_backend_pid()
  and database = (select oid from pg_database where datname = current_database())`

type Standing = Processes & { readonly urls: LoginUrls; readonly book: WorkBook; readonly kill: Kill; giveUp(): Promise<unknown> }

/** One worker stops, the other takes over and finishes, the first goes on as if nothing had been. */
async function standStill({ urls, sinkUrl, startWorker, book, kill, giveUp }: Standing): Promise<number> {
  const order = { urls, sinkUrl, isBlind: false }
  const [first, second] = [startWorker(), startWorker()]
  await putToWork(first, { ...order, kill })
  await untilAt({ worker: first, phase: kill.phase, book })
  first.stop()
  await giveUp()
  await putToWork(second, { ...order, kill: null })
  const open = await untilClosed(book)
  first.goOn()
  await pause(comebackMs)
  await first.kill()
  // What the first one may have held is free now.
  await untilClosed(book)
  await second.kill()
  return open
}
