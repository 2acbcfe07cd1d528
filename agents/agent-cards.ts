import { technicalSeoSpecialist } from './content-seo/technical-seo-specialist.ts'

/** Every agent as screens list it, and as a start of it needs. */
export const agentCards = [technicalSeoSpecialist].map(({ id, crew, title, goal, proposes, needs, workflow }) => ({
  id,
  crew,
  title,
  goal,
  actions: proposes,
  needs,
  workflow,
}))
