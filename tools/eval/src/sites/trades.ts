export type Language = 'en' | 'de'

/** One kind of business: the words its pages are made of. */
export interface Trade {
  readonly id: string
  readonly language: Language
  /** Its type at schema.org, a subtype of LocalBusiness. */
  readonly schemaType: string
  /** `{p}` stands for a family name. */
  readonly names: readonly string[]
  readonly services: readonly string[]
  readonly things: readonly string[]
}

export const trades: readonly Trade[] = [
  {
    id: 'plumber',
    language: 'en',
    schemaType: 'Plumber',
    names: ['{p} Plumbing', '{p} & Sons Plumbers'],
    services: ['Boiler repair', 'Leak detection', 'Bathroom fitting', 'Drain cleaning', 'Radiator upgrade', 'Tap replacement'],
    things: ['boiler', 'pipe', 'valve', 'radiator', 'shower', 'drain'],
  },
  {
    id: 'dentist',
    language: 'en',
    schemaType: 'Dentist',
    names: ['{p} Dental', '{p} Dental Care'],
    services: ['Dental check-up', 'Teeth whitening', 'Root canal care', 'Dental implants', 'Crowns and bridges', 'Hygiene visits'],
    things: ['crown', 'filling', 'implant', 'brace', 'retainer', 'scan'],
  },
  {
    id: 'florist',
    language: 'en',
    schemaType: 'Florist',
    names: ['{p} Flowers', 'Petal & {p}'],
    services: ['Wedding flowers', 'Funeral wreaths', 'Weekly bouquets', 'Office plants', 'Dried arrangements', 'Flower workshops'],
    things: ['bouquet', 'wreath', 'vase', 'ribbon', 'stem', 'posy'],
  },
  {
    id: 'garage',
    language: 'en',
    schemaType: 'AutoRepair',
    names: ['{p} Motors', '{p} Garage'],
    services: ['Brake service', 'Clutch repair', 'Tyre fitting', 'Exhaust repair', 'Battery check', 'Engine diagnosis'],
    things: ['brake', 'clutch', 'tyre', 'exhaust', 'battery', 'engine'],
  },
  {
    id: 'estate-agent',
    language: 'en',
    schemaType: 'RealEstateAgent',
    names: ['{p} Homes', '{p} & Partners'],
    services: ['Property valuation', 'Letting service', 'Home selling', 'Tenant search', 'Auction advice', 'Block management'],
    things: ['flat', 'house', 'lease', 'garden', 'viewing', 'contract'],
  },
  {
    id: 'joiner',
    language: 'en',
    schemaType: 'HomeAndConstructionBusiness',
    names: ['{p} Joinery', '{p} Woodworks'],
    services: ['Staircase building', 'Fitted wardrobes', 'Sash windows', 'Oak flooring', 'Kitchen cabinets', 'Garden rooms'],
    things: ['staircase', 'wardrobe', 'window', 'board', 'cabinet', 'hinge'],
  },
  {
    id: 'physio',
    language: 'en',
    schemaType: 'MedicalBusiness',
    names: ['{p} Physio', '{p} Movement'],
    services: ['Back pain therapy', 'Sports massage', 'Knee rehabilitation', 'Posture training', 'Shoulder therapy', 'Running analysis'],
    things: ['exercise', 'muscle', 'joint', 'stretch', 'plan', 'session'],
  },
  {
    id: 'baecker',
    language: 'de',
    schemaType: 'Bakery',
    names: ['Bäckerei {p}', 'Backhaus {p}'],
    services: ['Sauerteigbrot', 'Hochzeitstorten', 'Frühstücksservice', 'Brötchen auf Vorrat', 'Kuchen für Feiern', 'Backkurse'],
    things: ['Brot', 'Brötchen', 'Mehl', 'Ofen', 'Teig', 'Kuchen'],
  },
  {
    id: 'dachdecker',
    language: 'de',
    schemaType: 'RoofingContractor',
    names: ['Dachbau {p}', '{p} Dächer'],
    services: ['Dachsanierung', 'Flachdachbau', 'Dachfenster', 'Wärmedämmung', 'Dachrinnen', 'Sturmschäden'],
    things: ['Dach', 'Ziegel', 'Fenster', 'Balken', 'Rinne', 'Dämmstoff'],
  },
  {
    id: 'friseur',
    language: 'de',
    schemaType: 'HairSalon',
    names: ['Salon {p}', 'Haarwerk {p}'],
    services: ['Damenhaarschnitt', 'Herrenhaarschnitt', 'Haarfarbe und Glanz', 'Hochsteckfrisuren', 'Bartpflege', 'Kopfhautpflege'],
    things: ['Haar', 'Schnitt', 'Farbe', 'Spiegel', 'Kamm', 'Pflege'],
  },
  {
    id: 'elektriker',
    language: 'de',
    schemaType: 'Electrician',
    names: ['Elektro {p}', '{p} Elektrotechnik'],
    services: ['Elektroinstallation', 'Wallboxen', 'Beleuchtungsplanung', 'Netzwerktechnik', 'Prüfung von Anlagen', 'Rauchmelder'],
    things: ['Kabel', 'Leuchte', 'Schalter', 'Sicherung', 'Zähler', 'Steckdose'],
  },
  {
    id: 'kanzlei',
    language: 'de',
    schemaType: 'LegalService',
    names: ['Kanzlei {p}', '{p} Rechtsanwälte'],
    services: ['Arbeitsrecht', 'Mietrecht', 'Erbrecht', 'Verkehrsrecht', 'Familienrecht', 'Vertragsprüfung'],
    things: ['Vertrag', 'Kündigung', 'Frist', 'Klage', 'Gutachten', 'Vollmacht'],
  },
  {
    id: 'gaertner',
    language: 'de',
    schemaType: 'LocalBusiness',
    names: ['Gartenbau {p}', '{p} Gärten'],
    services: ['Gartenplanung', 'Baumschnitt', 'Rasenpflege', 'Teichbau', 'Terrassenbau', 'Bewässerung'],
    things: ['Garten', 'Baum', 'Rasen', 'Teich', 'Hecke', 'Beet'],
  },
  {
    id: 'fahrrad',
    language: 'de',
    schemaType: 'BikeStore',
    names: ['Radhaus {p}', 'Zweirad {p}'],
    services: ['Fahrradinspektion', 'Lastenräder', 'Kinderfahrräder', 'Leasing für Betriebe', 'Rahmenbau', 'Ersatzteile'],
    things: ['Rad', 'Bremse', 'Kette', 'Sattel', 'Reifen', 'Rahmen'],
  },
]

export const families: Readonly<Record<Language, readonly string[]>> = {
  en: ['Hart', 'Bell', 'Page', 'Lane', 'Reed', 'Marsh', 'Cole', 'Webb', 'Ford', 'Nash'],
  de: ['Wolf', 'Lang', 'Vogt', 'Brandt', 'Keller', 'Busch', 'Roth', 'Sommer', 'Kühn', 'Jäger'],
}

export const places: Readonly<Record<Language, readonly string[]>> = {
  en: ['Bristol', 'Leeds', 'York', 'Exeter', 'Norwich', 'Bath', 'Derby', 'Dundee', 'Cardiff', 'Chester'],
  de: ['Kassel', 'Bremen', 'Ulm', 'Erfurt', 'Münster', 'Passau', 'Rostock', 'Trier', 'Jena', 'Lübeck'],
}

/** What about a service a page tells. Together with a service it is the topic of one page. */
export const aspects: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'for families',
    'at a fair price',
    'step by step',
    'for landlords',
    'explained',
    'without delay',
    'for small firms',
    'all year round',
    'with a guarantee',
    'close to home',
    'on weekends',
    'for beginners',
  ],
  de: [
    'für Familien',
    'zum fairen Preis',
    'Schritt für Schritt',
    'für Vermieter',
    'gut erklärt',
    'ohne Wartezeit',
    'für Betriebe',
    'das ganze Jahr',
    'mit Garantie',
    'in der Nähe',
    'am Wochenende',
    'für Einsteiger',
  ],
}
