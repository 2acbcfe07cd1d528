/** The port a site answered with. */
export function readPort(answer: unknown): { port: number } {
  const port: unknown = Reflect.get(Object(answer), 'port')
  if (typeof port !== 'number') throw new TypeError('the site gave no port')
  return { port }
}
