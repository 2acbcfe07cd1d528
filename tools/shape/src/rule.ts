import type { Project } from './project.ts'
import type { Violation } from './violation.ts'

export type Finding = Omit<Violation, 'rule'>

/** One rule of the house: an id to speak about it, and a look at the whole project. */
export type Rule = { id: string; find: (project: Project) => Finding[] }
