import { block, blocks } from '../block-markup.ts'
import type { SeedEntry } from '../seed-site.ts'

const { heading, list, paragraph, picture } = block

/** The advice section of Aire Plumbing. */
export const airePosts: readonly SeedEntry[] = [
  {
    id: 21,
    type: 'post',
    slug: 'how-to-bleed-a-radiator',
    title: 'How to bleed a radiator',
    categories: [4],
    content: blocks(
      paragraph('If a radiator is warm below and cold on top, there is air in it. Letting it out takes five minutes and a key for a pound.'),
      picture('radiator', '', 'A quarter turn of the key, with a cloth below the valve'),
      list([
        'Turn the heating off and let it cool.',
        'Hold a cloth under the valve and turn the key a quarter.',
        'Close it as soon as water comes instead of air.',
        'Look at the pressure of the boiler and top it up.',
      ]),
    ),
  },
  {
    id: 22,
    type: 'post',
    slug: 'frozen-pipes',
    title:
      'Frozen pipes: how to find them, how to thaw them without a burst, what to do when one has burst already, and how to keep it from happening again next winter',
    categories: [4],
    tags: [11],
    content: blocks(
      paragraph('Water that does not come in a cold kitchen is usually ice in the first metre behind the outer wall.'),
      heading(2, 'Thaw from the tap backwards'),
      paragraph('A hair dryer or a hot-water bottle will do. Never a flame: the plastic fittings inside the wall melt before the ice does.'),
    ),
  },
  {
    id: 23,
    type: 'post',
    slug: 'why-is-my-boiler-losing-pressure',
    title: 'Why is my boiler losing pressure?',
    seoDescription:
      'Three reasons why a boiler loses pressure, how to tell them apart in ten minutes, and which of them you can mend without calling anybody.',
    categories: [3],
    content: blocks(
      paragraph('Once a year is normal. Once a week is a leak, and it is rarely where you look first.'),
      heading(3, 'The expansion vessel'),
      paragraph('When it has lost its air, the pressure rises as the water heats and leaves through the safety valve outside.'),
    ),
  },
  {
    id: 24,
    type: 'post',
    slug: 'what-a-new-boiler-costs',
    title: 'What a new boiler costs',
    seoDescription:
      'Three reasons why a boiler loses pressure, how to tell them apart in ten minutes, and which of them you can mend without calling anybody.',
    categories: [3],
    tags: [12],
    content: blocks(
      paragraph('Between £2,100 and £3,400 with everything, for the same place on the same wall. Moving it costs more than choosing a better one.'),
      picture('boiler', 'IMG_2041', 'A boiler with its cover off, before we fit it'),
      paragraph('Ask for the flue, the flush, the thermostat and the registration to be in the price.'),
    ),
  },
  {
    id: 25,
    type: 'post',
    slug: 'hard-water-in-wharfedale',
    title: 'Hard water in Wharfedale',
    categories: [4],
    content: blocks(
      paragraph('North of Ilkley the water carries enough lime to fill a kettle element in a year.'),
      picture('tap', null),
      paragraph('A softener pays for itself where there is a combination boiler and more than two people.'),
    ),
  },
  {
    id: 26,
    type: 'post',
    slug: 'choosing-a-thermostat',
    title: 'Choosing a thermostat',
    categories: [3],
    content: blocks(
      paragraph('The best one is the one that everybody in the house can work. We fit three kinds, and take the others out.'),
      paragraph('More in <a href="/smart-heating-guide/">our guide to smart heating</a>.'),
    ),
  },
  {
    id: 31,
    type: 'post',
    status: 'draft',
    slug: 'summer-shutdown',
    title: 'Shutting down for the summer',
    content: paragraph('To be written in May.'),
  },
]
