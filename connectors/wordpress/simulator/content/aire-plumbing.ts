import { block, blocks } from '../block-markup.ts'
import type { ContentSet } from '../seed-site.ts'
import { airePosts } from './aire-posts.ts'

const { heading, list, paragraph, picture } = block

/** A family firm of heating engineers in West Yorkshire. What is wrong with its site is in `aireFaults`. */
export const airePlumbing: ContentSet = {
  id: 'aire-plumbing',
  name: 'Aire Plumbing',
  tagline: 'Heating and plumbing in Leeds, Bradford and Skipton',
  user: 'priya',
  frontPageId: 10,
  postsPageId: 16,
  menu: [
    { label: 'Home', path: '/' },
    { label: 'Services', path: '/services/' },
    { label: 'Boiler repair', path: '/boiler-repair/' },
    { label: 'Emergencies', path: '/emergency-plumber/' },
    { label: 'About', path: '/about/' },
    { label: 'Advice', path: '/advice/' },
    { label: 'Contact', path: '/contact/' },
  ],
  categories: [
    { id: 3, name: 'Boilers', slug: 'boilers' },
    { id: 4, name: 'Around the house', slug: 'around-the-house' },
  ],
  tags: [
    { id: 11, name: 'Winter', slug: 'winter' },
    { id: 12, name: 'Costs', slug: 'costs' },
  ],
  pictures: ['van', 'boiler', 'tap', 'team', 'radiator', 'bathroom'].map((name) => ({ fileName: `${name}.png`, alt: '' })),
  entries: [
    {
      id: 2,
      slug: 'boiler-repair',
      title: 'Boiler Repair',
      content: blocks(
        paragraph(
          'No heating, no hot water, or a boiler that locks out as soon as you turn your back? We carry the parts that fail most often for the six makes we see most, so the first visit is usually the last.',
        ),
        picture('boiler', '', 'The boiler in our workshop, with its cover off'),
        heading(2, 'Before you call'),
        heading(4, 'Check the pressure'),
        paragraph('The needle should stand between 1 and 1.5 bar while the system is cold. Below that, many boilers refuse to start.'),
        heading(4, 'Check the condensate pipe'),
        paragraph('In a hard frost it freezes where it leaves the wall. A jug of warm water, not boiling, brings it back.'),
        heading(2, 'What it costs'),
        paragraph('Finding the fault is £75, and that comes off the price when we mend it. You hear the price before we start.'),
      ),
    },
    {
      id: 10,
      slug: 'home',
      title: 'Home',
      template: 'without-heading',
      content: blocks(
        heading(1, 'Heating and plumbing in Leeds, Bradford and Skipton'),
        picture('van', ''),
        paragraph('We are a family firm of three. We mend leaks, service boilers and fit bathrooms, and we say what it costs before we start.'),
        heading(2, 'What people call us for'),
        list([
          '<a href="/boiler-repair/">Boiler repair</a>, usually on the same day',
          '<a href="/emergency-plumber/">Emergencies</a> at any hour',
          '<a href="/services/">Everything else we do</a>',
        ]),
        paragraph('See <a href="/price-list-2023/">our price list</a> or <a href="/contact/">ask us</a>.'),
      ),
    },
    {
      id: 11,
      slug: 'services',
      title: 'Services',
      seoDescription:
        'Boilers serviced and replaced, leaks found, taps and toilets mended, bathrooms fitted: what Aire Plumbing does in Leeds, Bradford and Skipton.',
      content: blocks(
        paragraph('Each job starts with a visit and a written price. Most are done within the week.'),
        heading(2, 'Heating'),
        picture('radiator', 'A white radiator below a window'),
        paragraph('Boilers serviced, mended and replaced; systems flushed; thermostats set so that you understand them.'),
        heading(2, 'Water'),
        picture('tap', ''),
        paragraph('Taps, toilets, hidden leaks, low pressure, hard water.'),
        heading(2, 'Bathrooms'),
        picture('bathroom', 'A small bathroom with grey tiles and a walk-in shower'),
        paragraph('From a new shower to the whole room, with a tiler and an electrician we have worked with for ten years.'),
      ),
    },
    {
      id: 12,
      slug: 'emergency-plumber',
      title: 'Emergency Plumber',
      content: blocks(
        heading(1, 'A burst pipe at two in the morning?'),
        paragraph('Turn the stopcock clockwise until it stops, open the cold taps, then call us on 0113 496 0000.'),
        heading(2, 'How fast we come'),
        paragraph('Within ninety minutes inside the ring road, within two and a half hours up to Skipton.'),
      ),
    },
    {
      id: 13,
      slug: 'about',
      title: 'About',
      template: 'without-heading',
      content: blocks(
        picture('team', 'Priya, Tom and Ewa beside the van'),
        heading(2, 'Three people, one van, since 2009'),
        paragraph(
          'Priya trained in Bradford, Tom came from shipbuilding, and Ewa keeps the diary and the books. One of the three picks up the telephone; there is no menu to press through.',
        ),
      ),
    },
    {
      id: 14,
      slug: 'contact',
      title: 'Contact',
      seoDescription: 'Call Aire Plumbing.',
      content: blocks(
        paragraph('Call 0113 496 0000 between seven and seven, or write to hello@aire-plumbing.example.'),
        paragraph('Workshop: 4 Canal Yard, Shipley. Ring before you come; we are usually out.'),
        paragraph('A fitter rings back within the hour, in Leeds, Bradford and Skipton, and says what the visit will cost before it begins.'),
      ),
    },
    {
      id: 15,
      slug: 'boiler-service-plans',
      title: 'Boiler Repair',
      template: 'without-canonical',
      content: blocks(
        paragraph('One visit a year, priority in winter and no call-out charge: £11 a month, and you may leave at any time.'),
        heading(2, 'What a service is'),
        paragraph('We measure the flue gas, clean the burner, check the seals and the expansion vessel, and leave you the readings.'),
      ),
    },
    { id: 16, slug: 'advice', title: 'Advice', content: '' },
    { id: 29, slug: 'old-prices__trashed', status: 'trash', title: 'Prices 2023', content: paragraph('Call-out £60.') },
    ...airePosts,
  ],
}
