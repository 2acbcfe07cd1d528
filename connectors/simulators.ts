export { contentSets } from './wordpress/simulator/content-sets.ts'
export { startWordPressSimulator, type WordPressSimulator } from './wordpress/simulator/index.ts'
