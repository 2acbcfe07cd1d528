import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ownIdentity } from '@bizosaas/db/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeBuildLock } from './build-lock.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
  file = path.join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

const take = ({ onWait = () => {}, signal = new AbortController().signal }: { onWait?: (pid: number) => void; signal?: AbortSignal } = {}) =>
  takeBuildLock({ file, signal, onWait })

test('the second one hears who has it, and gets it when it is released', async () => {
  const first = await take()
  const heard: number[] = []
  const order: string[] = []
  const second = take({ onWait: (pid) => heard.push(pid) }).then((lock) => {
    order.push('second')
    return lock
  })
  await expect.poll(() => heard).toEqual([process.pid])
  order.push('released')
  first.release()
  ;(await second).release()
  expect(order).toEqual(['released', 'second'])
  expect(readdirSync(folder)).toEqual([])
})

test('of six at once one has it at a time', async () => {
  let inside = 0
  let most = 0
  const work = async () => {
    const lock = await take()
    inside += 1
    most = Math.max(most, inside)
    await new Promise((resolve) => setTimeout(resolve, 5))
    inside -= 1
    lock.release()
  }
  await Promise.all(Array.from({ length: 6 }, work))
  expect(most).toBe(1)
})

test('the lock of a process that was killed is taken over at once', async () => {
  const module = new URL('./build-lock.ts', import.meta.url).href
  const code = `const { takeBuildLock } = await import(${JSON.stringify(module)})
    await takeBuildLock({ file: ${JSON.stringify(file)}, signal: new AbortController().signal, onWait() {} })
    console.log('has it'); setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  const heard: number[] = []
  const waiting = take({ onWait: (pid) => heard.push(pid) })
  await expect.poll(() => heard).toEqual([holder.pid])
  holder.kill('SIGKILL')
  ;(await waiting).release()
  expect(existsSync(file)).toBe(false)
})

test('neither a reused process number nor a damaged file keeps anybody out', async () => {
  for (const content of [JSON.stringify({ ...ownIdentity(), began: '1' }), '', '{"pid"']) {
    writeFileSync(file, content)
    ;(await take()).release()
  }
})

test('a start that is stopped while it waits leaves nothing behind', async () => {
  const first = await take()
  const stopping = new AbortController()
  const waiting = take({ signal: stopping.signal })
  stopping.abort()
  await expect(waiting).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['lock'])
  first.release()
})
