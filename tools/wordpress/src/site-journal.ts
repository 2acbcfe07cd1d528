import { block, blocks } from './block-markup.ts'
import type { SiteEntry } from './site-entry.ts'

export const siteJournal: readonly SiteEntry[] = [
  {
    slug: 'how-to-bleed-a-radiator',
    title: 'How to bleed a radiator',
    day: '2024-01-15',
    content: blocks(
      block.paragraph('A radiator that is warm below and cold above holds air. You need its key, a cloth and five minutes.'),
      block.picture('radiator', ''),
      block.heading(2, 'Step by step'),
      block.list(['Switch the heating off and let it cool', 'Open the valve a quarter turn', 'Close it when water comes', 'Look at the pressure']),
    ),
  },
  {
    slug: 'why-is-my-boiler-losing-pressure',
    title: 'Why is my boiler losing pressure?',
    day: '2024-02-02',
    content: blocks(
      block.paragraph('Three causes explain nearly all of it: a weeping joint, a tired expansion vessel, or a relief valve that no longer seats.'),
      block.heading(3, 'The weeping joint'),
      block.paragraph('Look for green marks on copper and for stains below the radiators.'),
    ),
  },
  {
    slug: 'boiler-repair-what-it-costs',
    title: 'Boiler Repair',
    day: '2024-02-20',
    content: blocks(
      block.paragraph('A visit costs 70 pounds and includes the first half hour. Most repairs end between 120 and 260 pounds.'),
      block.picture('boiler', ''),
    ),
  },
  {
    slug: 'frozen-pipes',
    title: 'What to do about frozen pipes in winter when nobody is at home and the outside tap has not been drained yet',
    day: '2024-03-08',
    content: blocks(
      block.paragraph('Thaw from the tap towards the frozen part, with warm towels, never with a flame.'),
      block.paragraph('More in <a href="{{home}}/how-to-bleed-a-radiator/">our note on radiators</a>.'),
    ),
  },
  {
    slug: 'news',
    title: 'News',
    day: '2024-04-01',
    content: block.paragraph('We have moved to Canal Yard, two doors down. The telephone number stays.'),
  },
  {
    slug: 'hard-water-in-wharfedale',
    title: 'Hard water in Wharfedale',
    day: '2024-05-17',
    content: blocks(
      block.html(
        '<p>Limescale halves the life of a kettle and of a heat exchanger.</p>\n<img src="{{url:tap}}" width="400" height="300">\n<p>A scale reducer on the inlet costs less than one repair.</p>',
      ),
    ),
  },
  {
    slug: 'choosing-a-thermostat',
    title: 'Choosing a thermostat',
    day: '2024-06-05',
    excerpt: 'Three kinds, and which one suits which house.',
    content:
      'Written before the block editor came to this site.\r\n\r\n<h2>Three kinds</h2>\r\nA dial, a programmer, or one that learns.\r\n\r\n<img class="aligncenter" src="{{url:radiator}}" alt="" width="360" height="360" />\r\n\r\nAsk us which one suits your boiler.',
  },
]
