import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { freePort } from './testing/free-port.ts'
import { processesNaming } from './testing/processes-naming.ts'
import { systems } from './testing/systems.ts'

describe.each(systems)('the command, with $name', ({ flags }) => {
  test('prints one line of JSON when ready, and ends everything when asked to', async () => {
    const { child, folder, lines } = await run(flags)
    const ready: unknown = JSON.parse(await lines.first)
    expect(ready).toMatchObject({
      ready: true,
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      user: 'admin',
      version: expect.any(String),
    })
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(lines.all).toHaveLength(1)
    expect(processesNaming(folder)).toEqual([])
  })

  test('ends everything when whoever started it closes its channel', async () => {
    const { child, folder, lines } = await run(flags)
    await lines.first
    child.disconnect()
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(processesNaming(folder)).toEqual([])
  })

  test('leaves nothing behind even when it is killed', async () => {
    const { child, folder, lines } = await run(flags)
    await lines.first
    child.kill('SIGKILL')
    await expect.poll(() => processesNaming(folder), { timeout: 10_000 }).toEqual([])
  })

  test('stopped while starting, leaves nothing behind', async () => {
    const { child, folder } = await run(flags)
    await pause(1_500)
    child.kill('SIGINT')
    await once(child, 'exit')
    expect(processesNaming(folder)).toEqual([])
  })
})

async function run(flags: readonly string[]): Promise<{ child: ChildProcess; folder: string; lines: { first: Promise<string>; all: string[] } }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bizosaas-wordpress-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const args = [path.join(import.meta.dirname, 'main.ts'), '--json', '--folder', folder, '--port', String(await freePort()), ...flags]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const all: string[] = []
  if (child.stdout === null) throw new Error('no output')
  const reader = createInterface(child.stdout)
  reader.on('line', (line) => all.push(line))
  const first = new Promise<string>((resolve, reject) => {
    reader.once('line', resolve)
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  first.catch(() => undefined)
  return { child, folder, lines: { first, all } }
}
