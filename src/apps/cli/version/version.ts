import manifest from '../../../../package.json' with { type: 'json' }

/** The product's version, as the package has it. */
export const version: string = manifest.version
