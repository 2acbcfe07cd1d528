import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'

const first = ['--import', new URL('./die-with-parent.ts', import.meta.url).href]
const marked = { ...process.env, BIZOSAAS_LAUNCHED: 'yes' }
const forEver = 'setInterval(() => {}, 1000)'
const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function begun(child: ChildProcess): ChildProcess {
  started.push(child)
  return child
}

test('a child whose launcher was gone before it began ends at once', async () => {
  const child = begun(spawn(process.execPath, [...first, '-e', forEver], { env: marked, stdio: 'ignore' }))
  expect((await once(child, 'exit'))[0]).toBe(0)
})

test('a child goes with the channel to its launcher, and what it starts itself does not know of it', async () => {
  const script = fileURLToPath(new URL('./testing/live-for-ever.ts', import.meta.url))
  const child = begun(fork(script, { env: marked, execArgv: first, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }))
  expect((await once(child, 'message'))[0]).toEqual({ mark: null })
  child.disconnect()
  expect((await once(child, 'exit'))[0]).toBe(0)
})

test('without the mark it does nothing', async () => {
  const child = begun(spawn(process.execPath, [...first, '-e', forEver], { env: process.env, stdio: 'ignore' }))
  await pause(1_500)
  expect(child.exitCode).toBeNull()
})
