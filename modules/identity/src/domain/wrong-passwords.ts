/** After this many wrong passwords in a row an account rests. */
export const wrongPasswordsAllowed = 5
const firstRestMs = 60_000
const longestRestMs = 60 * 60_000

/** How long an account rests after its n-th wrong password in a row, in milliseconds: a minute, then twice as long each time. 0 while tries are left. */
export function restAfter(wrongPasswords: number): number {
  if (wrongPasswords < wrongPasswordsAllowed) return 0
  return Math.min(firstRestMs * 2 ** (wrongPasswords - wrongPasswordsAllowed), longestRestMs)
}
