import { contentArchitect } from './content-seo/content-architect.ts'
import { technicalSeoSpecialist } from './content-seo/technical-seo-specialist.ts'
import { infraSentinel } from './devops/infra-sentinel.ts'
import { brandGuardian } from './marketing/brand-guardian.ts'
import { adminPrimeCopilot } from './strategy/admin-prime-copilot.ts'

/** Every agent as screens list it, and as a start of it needs. */
export const agentCards = [technicalSeoSpecialist, infraSentinel, adminPrimeCopilot, brandGuardian, contentArchitect].map(
  ({ id, crew, title, goal, proposes, needs, reads }) => ({
    id,
    crew,
    title,
    goal,
    actions: proposes,
    needs,
    reads: Object.values(reads).map((reader) => ({ id: reader.id, title: reader.title })),
  }),
)
