/**
 * Simulated sites are known by names below this one. Rows hold the name, which never moves; where it leads follows from the configuration
 * of each start. No resolver will ever answer for it: RFC 6761 keeps `.test` for such use.
 */
export const simulatedDomain = 'simulated.test'

export function isSimulatedName(hostname: string): boolean {
  return hostname.endsWith(`.${simulatedDomain}`)
}
