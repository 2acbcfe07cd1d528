import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Bench } from './bench.ts'
import { readFinding } from './first-finding/finding-report.ts'
import { median } from './median.ts'

const mostMs = 10_000
const script = path.join(import.meta.dirname, 'first-finding/audit-process.ts')

/**
 * As a share of the limit. An audit reaches public addresses only, so platform and site run in a network of their own where such an address is the
 * machine itself. Clock time: a busy machine misses what a quiet one reaches.
 */
export const firstFinding: Bench = {
  about: 'From a visitor who types an address to the first finding of the audit (10 s at most), of a site whose every answer takes 200 ms.',
  goal: { most: 1 },
  async measure({ rounds, log }) {
    if (!canSeparate()) {
      log('A network of its own needs Linux, root and the tools unshare, ip and mount.')
      return { ratios: [Number.POSITIVE_INFINITY], floors: [], figures: { firstMs: null } }
    }
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const report = await auditOnce()
      log(JSON.stringify(report))
      times.push(report.firstMs)
    }
    return { ratios: times.map((ms) => ms / mostMs), floors: [], figures: { firstMs: Math.round(median(times)) } }
  },
}

function canSeparate(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && ['/usr/bin/unshare', '/usr/sbin/ip', '/usr/bin/mount'].every(existsSync)
}

async function auditOnce() {
  const child = spawn('unshare', ['--net', '--mount', process.execPath, script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const output: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => output.push(part))
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`the audit ended with ${code}`))))
  })
  return readFinding(Buffer.concat(output).toString())
}
