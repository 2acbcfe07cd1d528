import { getDomain } from 'tldts'
import { z } from 'zod'

/** Enough of a guarded fetch to ask a register. */
type Ask = (
  url: string,
  options: { readonly headers: Readonly<Record<string, string>>; readonly timeoutMs: number },
) => Promise<{
  readonly status: number
  text(): string
}>

export interface RdapRegister {
  /** Until when the domain of a host is registered. Throws with a sentence for a person where the register says nothing. */
  expiryOf(request: { readonly host: string; readonly fetch: Ask }): Promise<Expiry>
}

/** RFC 9224: which server answers for which top-level domains. */
const bootstrapSchema = z.object({ services: z.array(z.tuple([z.array(z.string()), z.array(z.url())])) })
/** RFC 9083 section 4.5. */
const domainSchema = z.object({ events: z.array(z.object({ eventAction: z.string(), eventDate: z.coerce.date() })).default([]) })

const asking = { headers: { accept: 'application/rdap+json, application/json' }, timeoutMs: 10_000 }
const bootstrapForMs = 24 * 60 * 60_000
/** Long enough for one look at all hosts of a client, which often share a domain: registers turn away who asks too much. */
const expiryForMs = 60 * 60_000

interface Expiry {
  readonly name: string
  readonly expiresAt: Date
}

/**
 * Asks the register by RDAP, the successor of WHOIS.
 * @param options.bootstrapUrl IANA's list of servers; another one in tests
 */
export function createRdapRegister({ bootstrapUrl, now }: { bootstrapUrl: string; now: () => Date }): RdapRegister {
  let servers: { readonly at: number; readonly of: ReadonlyMap<string, string> } | null = null
  const serversNow = async (fetch: Ask) => {
    if (servers === null || now().getTime() - servers.at > bootstrapForMs) {
      servers = { at: now().getTime(), of: toServers(bootstrapSchema.parse(await askJson(fetch, bootstrapUrl))) }
    }
    return servers.of
  }
  const askExpiry = async (name: string, fetch: Ask): Promise<Expiry> => {
    const server = (await serversNow(fetch)).get(name.split('.').at(-1) ?? '')
    if (server === undefined) throw new Error(`The register of .${name.split('.').at(-1)} gives no expiry dates by RDAP.`)
    const { events } = domainSchema.parse(await askJson(fetch, new URL(`domain/${name}`, server).href))
    const expiry = events.find(({ eventAction }) => eventAction === 'expiration')
    if (expiry === undefined) throw new Error('The register does not say when the domain expires.')
    return { name, expiresAt: expiry.eventDate }
  }
  const told = new Map<string, { readonly at: number; readonly expiry: Expiry }>()
  return {
    async expiryOf({ host, fetch }) {
      const name = getDomain(host)
      if (name === null) throw new Error('The name is not a registered domain.')
      const at = now().getTime()
      for (const [known, entry] of told) if (at - entry.at >= expiryForMs) told.delete(known)
      const expiry = told.get(name)?.expiry ?? (await askExpiry(name, fetch))
      if (!told.has(name)) told.set(name, { at, expiry })
      return expiry
    },
  }
}

function toServers({ services }: z.output<typeof bootstrapSchema>): ReadonlyMap<string, string> {
  return new Map(
    services.flatMap(([domains, urls]) => {
      const url = urls.find((candidate) => candidate.startsWith('https:')) ?? urls[0]
      return url === undefined ? [] : domains.map((domain) => [domain, url.endsWith('/') ? url : `${url}/`] as const)
    }),
  )
}

async function askJson(fetch: Ask, url: string): Promise<unknown> {
  const answer = await fetch(url, asking)
  if (answer.status === 404) throw new Error('The register does not know the domain.')
  if (answer.status !== 200) throw new Error(`The register answered ${answer.status}.`)
  return JSON.parse(answer.text())
}
