/** What tests of crawling need: a small site of real HTTP on loopback. */
export { type SmallSite, type SmallSiteAnswer, startSmallSite } from './start-small-site.ts'
