/** What tests of crawling need: a small site of real HTTP on loopback, and what every frontier does. */
export { frontierConformance } from './frontier-conformance.ts'
export { type SmallSite, type SmallSiteAnswer, startSmallSite } from './start-small-site.ts'
