/**
 * Pages that are printed as they are. They have the frame of the others but no loading state: what a browser prints right after it loaded such a page
 * is then the whole page, never its skeleton.
 */
export { default } from '../(portal)/layout.tsx'
