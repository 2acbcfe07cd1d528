import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

/** Seconds of processor time that a process and the database have used so far; null where the machine does not tell (it has no /proc). */
export type ProcessorTime = (pid: number) => number | null

const ticksPerSecond = 100

/** Neighbours make everything wait; the work that a page takes they hardly change. */
export async function createProcessorTime({ adminUrl }: { adminUrl: string }): Promise<ProcessorTime> {
  const server = await serverPid(adminUrl)
  return (pid) => {
    if (server === null) return null
    const spent = [pid, ...childrenOf(server)].map((each) => statOf(each)?.ticks ?? 0)
    return spent.reduce((sum, ticks) => sum + ticks, 0) / ticksPerSecond
  }
}

async function serverPid(adminUrl: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const parent = statOf(rows[0]?.pid ?? 0)?.parent ?? null
  await client.end()
  return parent
}

function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => statOf(each)?.parent === pid)
}

/** The 4th, 14th and 15th field; the 2nd is a name in brackets that may hold spaces. */
function statOf(pid: number): { parent: number; ticks: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
  } catch {
    return null
  }
}
