/** What tests of others need: the suite of the CMS port. */
export { type CmsUnderTest, cmsPortConformance } from './cms-port-conformance.ts'
export { createLoopbackModel } from './create-loopback-model.ts'
export { completion, type ModelCall, type ScriptedAnswer, type ScriptedModel, startScriptedModel } from './start-scripted-model.ts'
