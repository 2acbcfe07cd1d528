/** What is wrong with the seeded site on purpose, as an anonymous visitor finds it. Paths are those of pretty permalinks. */
export const plantedFaults = {
  /** Core prints none anywhere; these are the pages a search engine would show. */
  withoutMetaDescription: ['/', '/services/', '/boiler-repair/', '/emergency-plumber/', '/about/', '/contact/'],
  sameTitle: ['/boiler-repair/', '/boiler-repair-what-it-costs/'],
  titleTooLong: ['/frozen-pipes/'],
  titleTooShort: ['/news/'],
  withoutHeadingOne: ['/about/'],
  twoHeadingsOne: ['/emergency-plumber/'],
  headingLevelJump: [
    { path: '/boiler-repair/', from: 2, to: 4 },
    { path: '/why-is-my-boiler-losing-pressure/', from: 1, to: 3 },
  ],
  pictureWithEmptyAlt: [
    { path: '/', picture: 'van' },
    { path: '/services/', picture: 'tap' },
    { path: '/how-to-bleed-a-radiator/', picture: 'radiator' },
    { path: '/boiler-repair-what-it-costs/', picture: 'boiler' },
    { path: '/choosing-a-thermostat/', picture: 'radiator' },
  ],
  pictureWithoutAlt: [{ path: '/hard-water-in-wharfedale/', picture: 'tap' }],
  brokenLink: [{ path: '/', target: '/price-list-2023/' }],
} as const
