import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readConfiguration } from '@bizosaas/config'
import { contentSets } from '@bizosaas/connectors/simulators'
import { createLogger } from '@bizosaas/http-kit'
import { afterAll, expect, test } from 'vitest'
import { type RunningSimulators, type SimulatedSite, startSimulators } from './start-simulators.ts'

const dataFolder = mkdtempSync(path.join(tmpdir(), 'bizosaas-simulators-'))
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

const start = () => startSimulators({ dataFolder, ports: { simulators: 0, postgres: 0 }, logger: createLogger({ name: 'test', level: 'silent' }) })

async function rename(site: { url: string; user: string; applicationPassword: string }, title: string): Promise<number> {
  const authorization = `Basic ${Buffer.from(`${site.user}:${site.applicationPassword}`).toString('base64')}`
  const answer = await fetch(`${site.url}/wp-json/wp/v2/pages/2`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ title }),
  })
  return answer.status
}

async function siteOf({ url }: RunningSimulators, id: string) {
  const sites = (await (await fetch(`${url}/sites`)).json()) as SimulatedSite[]
  const site = sites.find((one) => one.id === id)
  if (site === undefined) throw new Error(`no site ${id}`)
  return site
}

test('the configuration knows every site, in the order of the ports', () => {
  const { ports, simulatedSites } = readConfiguration({ BIZOSAAS_PORT: '9000' })
  const expected = contentSets.map(({ id }, index) => ({
    id,
    origin: `http://${id}.simulated.test`,
    url: `http://127.0.0.1:${ports.postgres + 1 + index}`,
  }))
  expect(simulatedSites).toEqual(expected)
})

test('serves both sites of the demo, and a restart forgets nothing', async () => {
  const first = await start()
  expect(await (await fetch(`${first.url}/healthz`)).json()).toEqual({ status: 'ok' })
  expect(first.sites.map(({ name }) => name)).toEqual(['Aire Plumbing', 'Millstone Bakery'])
  expect(await rename(await siteOf(first, 'aire-plumbing'), 'Boiler repair in Leeds')).toBe(200)
  await first.close()

  const second = await start()
  const aire = await siteOf(second, 'aire-plumbing')
  const page = await fetch(`${aire.url}/boiler-repair/`)
  expect(page.headers.get('x-bizosaas-simulated')).toBe('wordpress')
  expect(await page.text()).toContain('Boiler repair in Leeds')
  await second.close()
})
