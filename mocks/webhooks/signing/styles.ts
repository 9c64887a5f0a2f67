// Promises every signature style the practice sender knows, in the order in which they are offered.
import { github } from './github'
import { none } from './none'
import { slack } from './slack'
import { standard } from './standard'
import { stripe } from './stripe'
import type { SignatureStyle, StyleId } from './style'

export const styles: readonly SignatureStyle[] = [none, standard, github, stripe, slack]

const byId: Readonly<Record<StyleId, SignatureStyle>> = { none, standard, github, stripe, slack }

export const styleOf = (id: StyleId): SignatureStyle => byId[id]

export const isStyleId = (text: string): text is StyleId => Object.hasOwn(byId, text)
