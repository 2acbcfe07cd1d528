import type { SiteContent } from './site-entry.ts'
import { siteJournal } from './site-journal.ts'
import { sitePages } from './site-pages.ts'
import { siteTemplates } from './site-templates.ts'

/** The site of a plumbing business that does not exist. What is wrong with it is listed in planted-faults.ts. */
export const siteContent: SiteContent = {
  name: 'Aire Plumbing',
  tagline: 'Heating and plumbing along the river Aire',
  frontPage: 'home',
  journalPage: 'advice',
  menu: ['home', 'services', 'about', 'advice', 'contact'],
  pictures: [
    { key: 'van', libraryAlt: 'Our van outside a terraced house in Saltaire', width: 640, height: 400, from: [12, 74, 110], to: [186, 230, 253] },
    { key: 'boiler', libraryAlt: '', width: 480, height: 480, from: [120, 53, 15], to: [253, 230, 138] },
    { key: 'tap', libraryAlt: '', width: 400, height: 300, from: [51, 65, 85], to: [226, 232, 240] },
    { key: 'team', libraryAlt: 'Priya, Tom and Ewa of Aire Plumbing', width: 720, height: 360, from: [20, 83, 45], to: [187, 247, 208] },
    { key: 'radiator', libraryAlt: '', width: 360, height: 360, from: [127, 29, 29], to: [254, 202, 202] },
  ],
  pages: sitePages,
  posts: siteJournal,
  templates: siteTemplates,
}
