/** A configuration file of a component, as its kind says. */
export type Configuration = Readonly<Record<string, unknown>>
