import { block, blocks } from '../block-markup.ts'
import type { SeedEntry } from '../seed-site.ts'

const { heading, list, paragraph, picture } = block

/** The journal of Millstone Bakery. */
export const millstonePosts: readonly SeedEntry[] = [
  {
    id: 21,
    type: 'post',
    slug: 'keeping-a-starter',
    title: 'Keeping a starter alive',
    categories: [3],
    tags: [12],
    content: blocks(
      paragraph('A starter forgives nearly everything but a hot windowsill. Fed once a week and kept cold, ours has lived since 2014.'),
      list(['Take out all but a spoonful.', 'Give it equal weights of flour and water.', 'Leave it out until it has doubled, then put it back.']),
    ),
  },
  {
    id: 22,
    type: 'post',
    slug: 'why-rye-is-sticky',
    title: 'Why rye dough is sticky, and why adding flour does not help',
    categories: [3],
    tags: [11],
    content: blocks(
      paragraph('Rye has little gluten and a lot of a gum that drinks water. Wet hands shape it; more flour only dries the crumb.'),
      picture('loaf', 'DSC_0912.JPG'),
    ),
  },
  {
    id: 23,
    type: 'post',
    slug: 'how-to-store-bread',
    title: 'How to store bread',
    seoDescription:
      'Cut side down on a board for two days, sliced in the freezer for a month, never in the fridge: how to keep a loaf of sourdough good to the last slice.',
    categories: [3],
    content: blocks(
      paragraph('Cut side down on a board, for two days. After that, slice it and freeze it; it toasts from frozen.'),
      heading(4, 'Not in the fridge'),
      paragraph('Cold, not time, is what makes bread stale.'),
    ),
  },
  {
    id: 24,
    type: 'post',
    slug: 'market-days',
    title: 'Market days this summer',
    seoDescription:
      'Cut side down on a board for two days, sliced in the freezer for a month, never in the fridge: how to keep a loaf of sourdough good to the last slice.',
    categories: [4],
    content: blocks(
      picture('market', null, 'Our stall by the bridge on a Thursday morning'),
      paragraph('From May we stand by the bridge every Thursday and by the mill on the first Sunday of the month.'),
    ),
  },
  {
    id: 25,
    type: 'post',
    slug: 'our-flour',
    title: 'Where our flour comes from',
    categories: [4],
    content: blocks(
      paragraph('Two mills, both within sixty miles. One grinds between stones, the other does not, and each is right for its own loaf.'),
      paragraph('The farmers are on <a href="/suppliers/">the page of our suppliers</a>.'),
    ),
  },
  {
    id: 26,
    type: 'post',
    slug: 'a-day-at-the-oven',
    title: 'A day at the oven',
    categories: [4],
    content: blocks(
      paragraph('Four in the morning, 260 degrees, eighty loaves an hour. Luis keeps the times in chalk on the door.'),
      picture('oven', '', 'Luis loads the deck oven at four in the morning'),
    ),
  },
]
