import { block, blocks } from './block-markup.ts'
import type { SiteEntry } from './site-entry.ts'

export const sitePages: readonly SiteEntry[] = [
  {
    slug: 'home',
    title: 'Home',
    withoutThemeHeading: true,
    content: blocks(
      block.heading(1, 'Heating and plumbing in Leeds, Bradford and Skipton'),
      block.paragraph('We are a family firm of three. We mend leaks, service boilers and fit bathrooms, and we say what it costs before we start.'),
      block.picture('van', ''),
      block.heading(2, 'What people call us for'),
      block.list([
        '<a href="{{home}}/boiler-repair/">Boiler repair</a>, usually on the same day',
        '<a href="{{home}}/emergency-plumber/">Emergencies</a> at any hour',
        '<a href="{{home}}/services/">Everything else we do</a>',
      ]),
      block.paragraph('See <a href="{{home}}/price-list-2023/">our price list</a> or <a href="{{home}}/contact/">ask us</a>.'),
    ),
  },
  {
    slug: 'services',
    title: 'Services',
    content: blocks(
      block.paragraph('Each job starts with a visit and a written price. Most are done within the week.'),
      block.heading(2, 'Heating'),
      block.picture('boiler', 'A wall-hung boiler with its cover off'),
      block.paragraph('Boilers serviced, mended and replaced; systems flushed; thermostats set so that you understand them.'),
      block.heading(2, 'Water'),
      block.picture('tap', '', 'A kitchen tap that dripped until its washer was changed'),
      block.paragraph('Taps, toilets, hidden leaks, water pressure, hard water.'),
    ),
  },
  {
    slug: 'boiler-repair',
    title: 'Boiler Repair',
    content: blocks(
      block.paragraph('No heating, no hot water, or a boiler that locks out? We carry parts for the six makes we see most.'),
      block.heading(2, 'Before you call'),
      block.heading(4, 'Check the pressure'),
      block.paragraph('The needle should stand between 1 and 1.5 bar when the system is cold.'),
      block.heading(4, 'Check the condensate pipe'),
      block.paragraph('In a hard frost it freezes where it leaves the wall.'),
    ),
  },
  {
    slug: 'emergency-plumber',
    title: 'Emergency Plumber',
    content: blocks(
      block.heading(1, 'A burst pipe at two in the morning?'),
      block.paragraph('Turn the stopcock clockwise until it stops, open the cold taps, then call us.'),
      block.heading(2, 'How fast we come'),
      block.paragraph('Within ninety minutes inside the ring road, within two and a half hours up to Skipton.'),
    ),
  },
  {
    slug: 'about',
    title: 'About',
    withoutThemeHeading: true,
    content: blocks(
      block.picture('team', 'Priya, Tom and Ewa beside the van'),
      block.heading(2, 'Three people, one van, since 2009'),
      block.paragraph('Priya trained in Bradford, Tom came from shipbuilding, and Ewa keeps the diary and the books.'),
    ),
  },
  {
    slug: 'contact',
    title: 'Contact',
    content: blocks(
      block.paragraph('Call 0113 496 0000 between seven and seven, or write to hello@aire-plumbing.example.'),
      block.paragraph('Workshop: 4 Canal Yard, Shipley.'),
    ),
  },
  { slug: 'advice', title: 'Advice', content: '' },
]
