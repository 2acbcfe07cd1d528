/**
 * URL forms that lead, or might lead, to a private, local or metadata address on this port. Written from the standards
 * (RFC 1918, 3056, 3927, 4291, 6052, 6598, 6890, the WHATWG URL parser), not from the guard.
 */
export function refusedAddresses(port: number): readonly string[] {
  const hosts = [...ipv4Hosts(), ...ipv6Hosts(), ...names]
  const plain = hosts.flatMap((host) => [`http://${host}:${port}/`, `https://${host}:${port}/a?b=c`])
  return [...plain, ...tricks(port)]
}

const ipv4Targets = [
  [127, 0, 0, 1],
  [127, 1, 2, 3],
  [169, 254, 169, 254],
  [10, 0, 0, 1],
  [192, 168, 1, 1],
  [172, 16, 5, 4],
  [100, 100, 100, 200],
  [0, 0, 0, 0],
] as const

const otherIpv4 = [
  '172.31.255.255',
  '100.64.0.1',
  '100.127.255.254',
  '169.254.0.1',
  '192.0.0.192',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
  '0.1.2.3',
]

type Octets = readonly [number, number, number, number]

/** The spellings of one IPv4 address that a URL parser turns back into it. */
function spellings([a, b, c, d]: Octets): string[] {
  const whole = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
  const hex = (value: number) => `0x${value.toString(16)}`
  const octal = (value: number) => `0${value.toString(8)}`
  return [
    `${a}.${b}.${c}.${d}`,
    `${a}.${b}.${c}.${d}.`,
    String(whole),
    hex(whole),
    octal(whole),
    `0${octal(whole)}`,
    `${a}.${(b << 16) | (c << 8) | d}`,
    `${a}.${b}.${(c << 8) | d}`,
    `${hex(a)}.${hex(b)}.${hex(c)}.${hex(d)}`,
    `${octal(a)}.${octal(b)}.${octal(c)}.${octal(d)}`,
    `${hex(a)}.${b}.${octal(c)}.${d}`,
    [a, b, c, d].map((octet) => String(octet).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))).join('.'),
    `${a}。${b}。${c}。${d}`,
    `${a}%2e${b}%2e${c}%2e${d}`,
  ]
}

function ipv4Hosts(): string[] {
  return [...ipv4Targets.flatMap(spellings), '①②⑦.⓪.⓪.①', '127.1', '0x7f.1', '0', '0x0', ...otherIpv4]
}

/** Every documented way to carry an IPv4 address inside an IPv6 one. */
function embeddings([a, b, c, d]: Octets): string[] {
  const high = ((a << 8) | b).toString(16)
  const low = ((c << 8) | d).toString(16)
  const dotted = `${a}.${b}.${c}.${d}`
  return [
    `[::ffff:${dotted}]`,
    `[::ffff:${high}:${low}]`,
    `[0:0:0:0:0:ffff:${high}:${low}]`,
    `[::${dotted}]`,
    `[::${high}:${low}]`,
    `[64:ff9b::${high}:${low}]`,
    `[64:ff9b:1::${high}:${low}]`,
    `[2002:${high}:${low}::]`,
    `[2002:${high}:${low}::1]`,
    `[::ffff:0:${high}:${low}]`,
    `[2001:0:${high}:${low}::1]`,
  ]
}

function ipv6Hosts(): string[] {
  const plain = [
    '::1',
    '0:0:0:0:0:0:0:1',
    '::',
    'fe80::1',
    'febf::1',
    'fec0::1',
    'fc00::1',
    'fd00:ec2::254',
    'fd20:ce::254',
    'fdff::1',
    'ff02::1',
    'ff0e::1',
  ]
  const reserved = ['2001:db8::1', '3fff::1', '100::1', '5f00::1', '2001:10::1', '2001:2::1', '4000::1', '1234::1', 'e000::1', '::2']
  return [...ipv4Targets.flatMap(embeddings), ...[...plain, ...reserved].map((address) => `[${address}]`)]
}

/** Names that the resolver of the test, or of the system, leads to loopback or that must never resolve to anything else. */
const names = [
  'localhost',
  'LOCALHOST',
  'localhost.',
  'a.localhost',
  'private.test',
  'mixed.test',
  'mapped.test',
  'metadata.test',
  'cname.test',
  'six.test',
]

function tricks(port: number): string[] {
  return [
    `http://user@127.0.0.1:${port}/`,
    `http://user:password@127.0.0.1:${port}/`,
    `http://public.test@127.0.0.1:${port}/`,
    `http://public.test:80@127.0.0.1:${port}/`,
    `http://public.test%40127.0.0.1:${port}/`,
    `http://127.0.0.1:${port}\\@public.test/`,
    `http:\\\\127.0.0.1:${port}\\`,
    `http:127.0.0.1:${port}/`,
    `http:/127.0.0.1:${port}/`,
    `http:///127.0.0.1:${port}/`,
    `\thttp://127.0.0.1:${port}/`,
    `ht\ntp://127.0.0.1:${port}/`,
    `http://127.0.0.1:0${port}/`,
    `http://12\u00ad7.0.0.1:${port}/`,
    `ftp://127.0.0.1:${port}/`,
    `gopher://127.0.0.1:${port}/_x`,
    `file:///etc/hostname`,
    `data:text/plain,x`,
    `javascript:alert(1)`,
    `ws://127.0.0.1:${port}/`,
    `dict://127.0.0.1:${port}/`,
    `ldap://127.0.0.1:${port}/`,
    `blob:http://127.0.0.1:${port}/x`,
    `unix:/var/run/docker.sock`,
    `//127.0.0.1:${port}/`,
    `127.0.0.1:${port}`,
    `http://`,
    ``,
    `http://[::1%25lo]:${port}/`,
    `http://[::1%25eth0]:${port}/`,
  ]
}
