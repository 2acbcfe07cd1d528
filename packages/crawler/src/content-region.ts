import { type AnyNode, type Document, type Element, isTag } from 'domhandler'
import { findAll } from 'domutils'
import { closest } from './dom-text.ts'

/** Tells the page's own content from what a theme puts around every page. */
export interface ContentRegion {
  contains(node: AnyNode): boolean
}

/** The editor's own region where a theme marks one; else main or article; else everything outside header, navigation, aside and footer. */
export function contentRegion(document: Document): ContentRegion {
  const elements = findAll(isTag, document.children)
  const marked = [isEditorRegion, isMain, isArticle].map((fits) => elements.filter(fits)).find((found) => found.length > 0)
  const roots = new Set(marked ?? [])
  return {
    contains: (node) => (roots.size > 0 ? closest(node, (element) => roots.has(element)) !== null : true) && closest(node, isAround) === null,
  }
}

function isEditorRegion({ attribs }: Element): boolean {
  const classes = (attribs.class ?? '').split(/\s+/)
  return attribs.itemprop === 'articleBody' || classes.includes('entry-content') || classes.includes('wp-block-post-content')
}

function isMain({ name, attribs }: Element): boolean {
  return name === 'main' || attribs.role === 'main'
}

function isArticle({ name }: Element): boolean {
  return name === 'article'
}

function isAround({ name, attribs }: Element): boolean {
  return ['nav', 'aside', 'footer'].includes(name) || (name === 'header' && attribs.role === 'banner') || attribs.role === 'navigation'
}
