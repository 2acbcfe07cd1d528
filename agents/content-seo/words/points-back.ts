const pronouns =
  /^(?:it|its|they|their|them|he|she|his|her|both|this (?:is|was|means|can|will|has|makes|gives|lets|way|includes)|that|these (?:are|were|can|include)|those|such|er|es|dies(?:es)? (?:ist|war|kann|wird|hat|gilt)|das (?:ist|war|heißt|gilt|macht|kann|geht|hat)|diese (?:sind|waren|werden)|beide[sn]?|die meisten \p{Ll}+|most of (?:them|these|those))\b/iu
const links =
  /^(?:but|and|or|so|then|however|also|therefore|thus|hence|moreover|furthermore|besides|still|yet|instead|otherwise|afterwards|later|after that|that is why|there|for example|in addition|as a result|because of this|aber|und|oder|denn|doch|jedoch|auch|außerdem|zudem|ferner|daher|deshalb|deswegen|darum|dabei|dafür|damit|danach|dann|dazu|daneben|darüber hinaus|darauf|davon|daraus|darin|dadurch|trotzdem|dennoch|stattdessen|sonst|anschließend|später|dort|so|somit|nur so|hierfür|hierzu|hierbei|zum beispiel|ebenso|ebenfalls|gleichzeitig|inzwischen|übrigens|ihm|ihn|seine[nrms]?|sein)\b/i

/** Whether a sentence leans on the one before it, so that it cannot open a text. German "Sie" is left: it mostly greets the reader. */
export function pointsBack(sentence: string): boolean {
  return pronouns.test(sentence) || links.test(sentence)
}
