/** What a process of the platform is told of the machine. */
export function systemEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env
  return { PATH, HOME }
}
