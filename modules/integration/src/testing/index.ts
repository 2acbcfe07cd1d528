/** What tests of others need: the suite of the CMS port. */
export { type CmsUnderTest, cmsPortConformance } from './cms-port-conformance.ts'
