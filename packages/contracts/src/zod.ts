/** The one door to zod for everything that travels: importing it once keeps the start of a process short. */
export { z } from 'zod'
