/** The optional packages of the readers with the major versions they were tested with. */
const PACKAGES = {
  linkedom: 'linkedom@0.18.12',
  '@mozilla/readability': '@mozilla/readability@0.6.0',
  papaparse: 'papaparse@5.7.1',
} as const

export type PeerName = keyof typeof PACKAGES

/** A package that is not installed with cadrage. @throws Error with the install command where it is missing */
export async function loadPeer(reader: string, name: PeerName): Promise<Record<string, unknown>> {
  return asNamespace(await importPeer(reader, name, () => imports[name]()))
}

/** Apart from {@link loadPeer} so that a failing import can be tested. */
export async function importPeer(
  reader: string,
  name: PeerName,
  load: () => Promise<unknown>,
): Promise<Record<string, unknown>> {
  try {
    return (await load()) as Record<string, unknown>
  } catch (cause) {
    throw new Error(`${reader} needs the package ${name}, which is not installed: npm install ${PACKAGES[name]}`, {
      cause,
    })
  }
}

// Literal names: bundlers follow them.
const imports: Record<PeerName, () => Promise<unknown>> = {
  linkedom: () => import('linkedom'),
  '@mozilla/readability': () => import('@mozilla/readability'),
  papaparse: () => import('papaparse'),
}

/** CommonJS packages come with their exports as names, under `default`, or both, according to the runtime. */
function asNamespace(module: Record<string, unknown>): Record<string, unknown> {
  const inner = module['default']
  return typeof inner === 'object' && inner !== null ? { ...inner, ...module } : module
}
