/** Who wants a control on. `default`: everybody. The others are chosen by name. */
export const personas = ['default', 'strict', 'reliability', 'hygiene'] as const

export type Persona = (typeof personas)[number]
