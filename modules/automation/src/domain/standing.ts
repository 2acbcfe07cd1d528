/** Where in its site a page stands: everybody passes the start page, many those of the menu, hardly anybody one that is far away. */
export type Standing = 'site' | 'start' | 'menu' | 'far'

const worths: Readonly<Record<Standing, number>> = { site: 6, start: 6, menu: 2, far: 0.5 }

/** How much a page counts, where an ordinary one counts 1. */
export function standingWorth(standing: Standing | undefined): number {
  return standing === undefined ? 1 : worths[standing]
}
