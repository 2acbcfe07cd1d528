import { defineCrew } from '@bizosaas/agent-kit'
import { contentArchitect } from './content-seo/content-architect.ts'
import { technicalSeoSpecialist } from './content-seo/technical-seo-specialist.ts'
import { brandGuardian } from './marketing/brand-guardian.ts'

/** Every crew, as screens list it and as a start of it needs. */
export const crewCards = [
  defineCrew({
    id: 'checked-search-texts',
    title: 'Search texts, checked against the brand',
    goal: 'Titles, descriptions and alt texts that are right for a search engine and sound like the client.',
    members: [technicalSeoSpecialist, brandGuardian],
  }),
  defineCrew({
    id: 'content-plan',
    title: 'Content plan, checked against the brand',
    goal: 'A post for each term that people search for and no page is about, in the client’s own words.',
    members: [contentArchitect, brandGuardian],
  }),
]
