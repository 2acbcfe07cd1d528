import type { DrawnPicture } from './drawn-png.ts'

export interface SiteEntry {
  slug: string
  title: string
  content: string
  /** Posts only: the day it was published, so that archives and feeds have an order. */
  day?: string
  excerpt?: string
  /** Pages only: without the theme's own heading, as people choose it for landing pages. */
  withoutThemeHeading?: boolean
}

export interface SitePicture extends DrawnPicture {
  key: string
  /** The media library's own text; it does not reach pictures that already stand in content. */
  libraryAlt: string
}

export interface SiteContent {
  name: string
  tagline: string
  frontPage: string
  journalPage: string
  menu: readonly string[]
  pictures: readonly SitePicture[]
  pages: readonly SiteEntry[]
  posts: readonly SiteEntry[]
  templates: readonly SiteTemplate[]
}

export interface SiteTemplate {
  type: 'wp_template' | 'wp_template_part'
  slug: string
  /** Block markup; `{{theme}}` stands for the theme's name. */
  content: string
}
