import { available } from './available.ts'

/** The WordPress systems this machine has. */
const here = [
  { name: 'WordPress from npm', slug: 'real-npm', isDebian: false, isHere: available.wordPressFromNpm },
  { name: 'WordPress from Debian', slug: 'real-debian', isDebian: true, isHere: available.wordPressFromDebian },
].filter(({ isHere }) => isHere)

/** Those a story about a real site goes through: the faster one that is here, with BIZOSAAS_FULL=1 every one. The connector's own suites take both. */
export const anySystem = process.env.BIZOSAAS_FULL === '1' ? here : here.slice(-1)
