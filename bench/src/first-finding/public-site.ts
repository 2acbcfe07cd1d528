import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathOf, sitePage } from '../crawl/site-page.ts'

/** No reserved name: those are refused before anybody looks them up. */
export const siteName = 'ridge-and-vale.com'

/** A public one; in this network it leads nowhere but to ourselves. */
const address = '93.184.216.34'
const pages = 60
const answerMs = 200

/** Gives the network of this process one public address, where the site answers, and tells the system its name. */
export async function openPublicSite(folder: string): Promise<void> {
  const hosts = path.join(folder, 'hosts')
  writeFileSync(hosts, `127.0.0.1 localhost\n${address} ${siteName}\n`)
  execFileSync('mount', ['--make-rprivate', '/'])
  execFileSync('mount', ['--bind', hosts, '/etc/hosts'])
  execFileSync('ip', ['link', 'set', 'lo', 'up'])
  execFileSync('ip', ['address', 'add', `${address}/32`, 'dev', 'lo'])
  const bodies = new Map(Array.from({ length: pages }, (_, page) => [pathOf(page), sitePage({ page, pages })]))
  const server = createServer(async ({ url = '/' }, reply) => {
    const body = bodies.get(url)
    await pause(answerMs)
    reply.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(80, address, resolve))
}
