/** How long a one-time password opens the choice of an own one. */
const oneTimeDays = 7
const shortest = 12
/** 32 signs, so that five random bits are one of them; none that is taken for another when read out or copied by hand. */
const signs = 'abcdefghijkmnpqrstuvwxyz23456789'
/** 20 signs carry 100 bits. */
const oneTimeLength = 20

/** A password to be read out or typed: `abcde-fghjk-mnpqr-stuvw`, from at least as many random bytes as it has signs. */
export function oneTimePasswordOf(random: Uint8Array): string {
  if (random.length < oneTimeLength) throw new RangeError('too few random bytes')
  const text = Array.from(random.subarray(0, oneTimeLength), (byte) => signs[byte & 31]).join('')
  return text.replace(/.{5}(?=.)/g, '$&-')
}

/** When a one-time password made now runs out. */
export function oneTimeEnd(now: Date): Date {
  return new Date(now.getTime() + oneTimeDays * 24 * 60 * 60_000)
}

/** Length is what makes a password hard to guess; a person sees signs, not code units. */
export function isLongEnough(password: string): boolean {
  return [...password].length >= shortest
}
