import { block, blocks } from '../block-markup.ts'
import type { ContentSet } from '../seed-site.ts'
import { millstonePosts } from './millstone-posts.ts'

const { heading, list, paragraph, picture } = block

/** A bakery with one shop and a market stall. */
export const millstoneBakery: ContentSet = {
  id: 'millstone-bakery',
  name: 'Millstone Bakery',
  tagline: 'Sourdough from Hebden Bridge',
  user: 'hanna',
  frontPageId: 10,
  postsPageId: 16,
  menu: [
    { label: 'Home', path: '/' },
    { label: 'Bread', path: '/bread/' },
    { label: 'Cakes', path: '/cakes/' },
    { label: 'Courses', path: '/courses/' },
    { label: 'Our story', path: '/our-story/' },
    { label: 'Find us', path: '/find-us/' },
    { label: 'Journal', path: '/journal/' },
  ],
  categories: [
    { id: 3, name: 'Baking', slug: 'baking' },
    { id: 4, name: 'From the shop', slug: 'from-the-shop' },
  ],
  tags: [
    { id: 11, name: 'Rye', slug: 'rye' },
    { id: 12, name: 'Beginners', slug: 'beginners' },
  ],
  pictures: ['loaf', 'shop', 'oven', 'hanna', 'cake', 'market'].map((name) => ({ fileName: `${name}.png`, alt: '' })),
  entries: [
    {
      id: 2,
      slug: 'bread',
      title: 'Bread',
      content: blocks(
        paragraph(
          'Five loaves, every day but Monday. All of them rise overnight, and none of them contains anything but flour, water and salt unless its name says so.',
        ),
        picture('loaf', ''),
        heading(2, 'The five'),
        list([
          'White sourdough, 800 g, £4.20',
          'Seeded wholemeal, 900 g, £4.60',
          'Dark rye, 1 kg, £5.10',
          'Spelt tin, 700 g, £4.80',
          'Baguette, 280 g, £2.10',
        ]),
        paragraph('To be sure of one, <a href="/order-form/">order before noon</a> and fetch it the next day.'),
      ),
    },
    {
      id: 10,
      slug: 'home',
      title: 'Home',
      template: 'without-heading',
      content: blocks(
        heading(1, 'Bread that takes a day and a half'),
        picture('shop', 'The shop front in Market Street with its green awning'),
        paragraph('Hanna starts the dough at noon, Luis shapes it in the evening, and the oven has it at four in the morning.'),
        heading(3, 'Open Tuesday to Saturday'),
        paragraph('Half past seven until we have sold out, which is usually about two.'),
      ),
    },
    {
      id: 11,
      slug: 'cakes',
      title: 'Cakes',
      seoTitle:
        'Cakes to order in Hebden Bridge: birthday cakes, wedding cakes, tray bakes, buns and biscuits, all made by hand in our own bakery in Market Street | Millstone Bakery',
      content: blocks(
        paragraph('Made to order from Wednesday to Saturday; three days are enough for most, a month for a wedding.'),
        picture('cake', ''),
        heading(2, 'Allergies'),
        paragraph('We bake with nuts, eggs and milk in one room, and tell you so rather than promise what we cannot keep.'),
      ),
    },
    {
      id: 12,
      slug: 'courses',
      title: 'Courses',
      content: blocks(
        heading(1, 'Learn to bake sourdough in a day'),
        picture('oven', 'Two loaves in a deck oven'),
        paragraph('Six people, one Sunday, a loaf and a jar of starter to take home. £95 with lunch.'),
        heading(2, 'Next dates'),
        paragraph('The second Sunday of each month except August and December.'),
      ),
    },
    {
      id: 13,
      slug: 'our-story',
      title: 'Our story',
      template: 'without-heading',
      content: blocks(
        picture('hanna', 'Hanna at the bench, shaping a loaf'),
        heading(2, 'From a garage to Market Street'),
        paragraph('Hanna baked for her street in 2014, for the market in 2016, and took on the old chemist’s shop in 2019.'),
      ),
    },
    {
      id: 14,
      slug: 'find-us',
      title: 'Find us',
      seoDescription:
        'Millstone Bakery is at 12 Market Street, Hebden Bridge, five minutes from the station. Open Tuesday to Saturday from half past seven until sold out.',
      content: blocks(
        paragraph('12 Market Street, Hebden Bridge, five minutes from the station.'),
        paragraph('On Thursdays we are at the market too, by the bridge, from nine.'),
      ),
    },
    {
      id: 15,
      slug: 'wholesale',
      title: 'Find us',
      template: 'without-canonical',
      content: blocks(
        paragraph('Eleven cafés and two grocers between Halifax and Todmorden sell our bread. We deliver before seven, six days a week.'),
        paragraph('Write to wholesale@millstone.example and we bring samples.'),
      ),
    },
    { id: 16, slug: 'journal', title: 'Journal', content: '' },
    { id: 29, slug: 'easter-2024__trashed', status: 'trash', title: 'Easter 2024', content: paragraph('Hot cross buns from 18 March.') },
    ...millstonePosts,
  ],
}
