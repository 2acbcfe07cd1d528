/** Texts that stand on pages of every site and say nothing of this one, in English and German. */
const everywhere: readonly RegExp[] = [
  /\bcookies?\b|\bconsent\b|\bGDPR\b|\bDSGVO\b|\bTracking\b/i,
  /\bskip to (?:main )?content\b|zum (?:haupt)?inhalt springen|\byou are here\b|sie befinden sich hier|\bsie sind hier\b/i,
  /^(?:read|learn|see|show|find out) more\b|^(?:weiterlesen|mehr (?:erfahren|lesen|anzeigen|infos?))|\bclick here\b|\bhier klicken\b|klicken sie hier|\bback to top\b|nach oben$/i,
  /©|\bcopyright\b|all rights reserved|alle rechte vorbehalten|\bpowered by\b|\bproudly\b.*\bWordPress\b/i,
  /\bjavascript\b|\byour browser\b|\bihr browser\b|\bihren browser\b|\bloading\b\s*(?:…|\.{2,})/i,
  /^(?:posted|published|written|updated|last updated|filed under|tags?|categor(?:y|ies)|share)\b|^(?:veröffentlicht|geschrieben|aktualisiert|zuletzt (?:aktualisiert|geändert)|stand:|kategorien?:|schlagwörter|teilen)\b/i,
  /^(?:by|von) admin\b|\bsubscribe\b|\bnewsletter\b|\bfollow us\b|folgen sie uns|\bleave a (?:comment|reply)\b|kommentar hinterlassen|\b\d+ min(?:utes?|uten)?\.? (?:read|Lesezeit)\b|\bLesezeit\b/i,
  /\brequired fields?\b|\bfields? marked\b|pflichtfeld|\bfill (?:in|out) (?:the|this) form\b|füllen sie (?:das|dieses|unser)[^.]*formular|\bform below\b|untenstehende[sn]? formular|formular unten/i,
  /\blorem ipsum\b|\bhello world\b|\bsample page\b|beispiel-?seite|\bunder construction\b|im aufbau|\bcoming soon\b|demnächst (?:hier|mehr)|in kürze|\bjust another\b|überarbeitet|\bplaceholder\b|\bplatzhalter/i,
  /\b(?:no|nothing) (?:posts?|results?|products?|entries)? ?(?:were |was )?found\b|keine (?:beiträge|ergebnisse|produkte|einträge) gefunden|^nichts gefunden|^404\b/i,
]
/** Nothing but a greeting: "Welcome to our website." */
const greeting =
  /^(?:a )?(?:very )?(?:warm )?(?:hello|hi|welcome|(?:herzlich )?willkommen|hallo|guten tag|schön,? dass sie|nice to see you|thank you for visiting|thanks for (?:visiting|stopping)|vielen dank für ihr(?:en)? (?:besuch|interesse))\b/i
/** True today and wrong next month. */
const passing =
  /\b(?:we are|shop is|office is|practice is) (?:currently |temporarily )?closed\b|\bclosed (?:from|until|between)\b|\bannual holiday\b|betriebsferien|betriebsurlaub|geschlossen (?:vom|bis|von)|praxisurlaub|bleibt (?:[\p{L} ]+ )?geschlossen|\b(?:today|tomorrow|yesterday|this week|next week|heute|morgen früh|gestern|diese woche|nächste woche|derzeit|zurzeit|zur zeit|momentan|currently)\b/iu

/** Whether a sentence or a paragraph belongs to the frame of a site and not to what the page says. */
export function isBoilerplate(text: string): boolean {
  return everywhere.some((pattern) => pattern.test(text)) || greeting.test(text) || passing.test(text)
}

/** Whether a whole paragraph belongs to the frame, though only one of its sentences says so. */
export function isFrame(paragraph: string): boolean {
  return /\bcookies?\b|©|\bcopyright\b|\bjavascript\b|all rights reserved|alle rechte vorbehalten|\bnewsletter\b|\blorem ipsum\b|under construction|im aufbau|überarbeitet/i.test(
    paragraph,
  )
}
