import { lookup } from 'node:dns/promises'

/** Every address a name leads to, in the order to try them. Throws when there is none. */
export type ResolveHost = (hostname: string) => Promise<readonly string[]>

/** The resolver of the system, so that a hosts file and a search domain mean here what they mean everywhere on this machine. */
export const resolveHost: ResolveHost = async (hostname) => {
  const answers = await lookup(hostname, { all: true, verbatim: true })
  return answers.map(({ address }) => address)
}
