import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { ChildGroup } from './child-group.ts'
import { findSeeded } from './seed.ts'

export interface AwaitReadyOptions {
  url: string
  seed: string
  server: ChildGroup
  logFile: string
  timeoutMs: number
}

/** Waits until the site is seeded and its REST index answers. Fails when the server ends first, or after `timeoutMs`, with the end of its log. */
export async function awaitReady({ url, seed, server, logFile, timeoutMs }: AwaitReadyOptions): Promise<{ version: string }> {
  const until = Date.now() + timeoutMs
  for (;;) {
    const seeded = await findSeeded(seed)
    if (seeded !== null && (await answers(url))) return seeded
    if (server.hasEnded()) throw new Error(`WordPress ended while starting (${await server.ended}).\n${await lastLines(logFile)}`)
    if (Date.now() > until) throw new Error(`WordPress did not answer within ${timeoutMs / 1000} s.\n${await lastLines(logFile)}`)
    await pause(200)
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/?rest_route=/`, { redirect: 'manual', signal: AbortSignal.timeout(20_000) })
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
    await response.body?.cancel()
    return response.status === 200 && isJson
  } catch {
    return false
  }
}

async function lastLines(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-15).join('\n')
}
