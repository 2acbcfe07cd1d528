import { z } from '@bizosaas/contracts'
import type { Page } from 'playwright-core'
import { askPage } from './ask-page.ts'

/** What is wider than its room: the page itself, which one would have to scroll sideways, and parts that stick out of the screen or are cut off there. */
export async function findOverflow(page: Page): Promise<readonly string[]> {
  return askPage({ page, expression: findIt, reply: z.array(z.string()) })
}

const findIt = `(() => {
  const rooms = [document.documentElement, document.querySelector('main')].flatMap((room) =>
    room && room.scrollWidth > room.clientWidth ? [room.tagName + ' by ' + (room.scrollWidth - room.clientWidth) + ' px'] : [])
  const isMeant = (element) => {
    for (let room = element; room && room !== document.body; room = room.parentElement) {
      const { textOverflow, overflowX, position, clipPath } = getComputedStyle(room)
      if (textOverflow === 'ellipsis' || overflowX === 'auto' || (position === 'absolute' && clipPath !== 'none')) return true
    }
    return false
  }
  const parts = [...document.querySelectorAll('main *')].filter((element) => {
    const { right, width } = element.getBoundingClientRect()
    return width > 1 && right > innerWidth + 1 && !isMeant(element)
  })
  return [...rooms, ...parts.slice(0, 5).map((part) => part.outerHTML.slice(0, 120))]
})()`
