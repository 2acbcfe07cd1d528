import { inject } from 'vitest'
import { z } from 'zod'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where to ask for a shared site: `/systems`, `/site?system=…&set=…`. */
    sharedSites: string
  }
}

const loginSchema = z.object({ user: z.string(), applicationPassword: z.string() })
const systemsSchema = z.array(z.object({ id: z.string(), name: z.string() }))
const siteSchema = z.looseObject({ url: z.string(), version: z.string(), ...loginSchema.shape, author: loginSchema })

export type RealSite = z.output<typeof siteSchema>

export interface NamedSite {
  readonly name: string
  readonly site: RealSite
}

/** Every real WordPress that this machine can run, started when it is first asked for; files that name the same set share it. */
export async function realSites(set: string): Promise<readonly NamedSite[]> {
  const systems = systemsSchema.parse(await ask('/systems'))
  return Promise.all(systems.map(async ({ id, name }) => ({ name, site: siteSchema.parse(await ask(`/site?system=${id}&set=${set}`)) })))
}

/** One call of the REST API beside the connector, as the administrator or as the author. */
export async function callRest(
  { site, isAuthor = false }: { site: RealSite; isAuthor?: boolean },
  path: string,
  { method = 'GET', body }: { method?: string; body?: unknown } = {},
): Promise<unknown> {
  const { user, applicationPassword } = isAuthor ? site.author : site
  const authorization = `Basic ${Buffer.from(`${user}:${applicationPassword}`).toString('base64')}`
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(`${site.url}/wp-json${path}`, { method, headers: { authorization, 'content-type': 'application/json' }, ...sent })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

/** Switches a plugin of the site on or off: `bizosaas-companion/bizosaas-companion`, `seopress-like`. */
export async function switchPlugin(site: RealSite, name: string, isOn: boolean): Promise<void> {
  await callRest({ site }, `/wp/v2/plugins/${name}`, { method: 'POST', body: { status: isOn ? 'active' : 'inactive' } })
}

export const companionPlugin = 'bizosaas-companion/bizosaas-companion'

async function ask(path: string): Promise<unknown> {
  const answer = await fetch(`${inject('sharedSites')}${path}`)
  if (answer.status !== 200) throw new Error(await answer.text())
  return answer.json()
}
