import type { Finding } from './finding.ts'

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const isWell = major > 22 || (major === 22 && minor >= 18)
  return { name: 'node', isWell, text: isWell ? version : `${version} is too old. Run "npm ci", or use Node 22.18 or later.` }
}
