/** Where each service listens, as a distance from the first port of the block. */
const offsets = {
  gateway: 0,
  admin: 1,
  client: 2,
  directory: 3,
  simulators: 4,
  docs: 5,
  worker: 6,
  postgres: 10,
  wordpress: 20,
  temporal: 30,
} as const

export type PortName = keyof typeof offsets
export type Ports = Readonly<Record<PortName, number>>

export const portNames: readonly PortName[] = [
  'gateway',
  'admin',
  'client',
  'directory',
  'simulators',
  'docs',
  'worker',
  'postgres',
  'wordpress',
  'temporal',
]

export const firstPort = 7400
/** The highest first port that leaves room for the whole block below 65536. */
export const lastFirstPort = 65_535 - Math.max(...Object.values(offsets))

/** The whole block moves together: `portsFrom(8400).admin` is 8401. */
export function portsFrom(first: number): Ports {
  return {
    gateway: first + offsets.gateway,
    admin: first + offsets.admin,
    client: first + offsets.client,
    directory: first + offsets.directory,
    simulators: first + offsets.simulators,
    docs: first + offsets.docs,
    worker: first + offsets.worker,
    postgres: first + offsets.postgres,
    wordpress: first + offsets.wordpress,
    temporal: first + offsets.temporal,
  }
}
