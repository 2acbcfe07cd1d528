import { available } from './available.ts'

/** The WordPress systems that stories about real sites run on, where this machine has them. */
export const realSystems = [
  { name: 'WordPress from npm', slug: 'real-npm', isDebian: false, isHere: available.wordPressFromNpm },
  { name: 'WordPress from Debian', slug: 'real-debian', isDebian: true, isHere: available.wordPressFromDebian },
] as const
