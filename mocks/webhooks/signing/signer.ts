// Promises the delivery engine a signer in a style of one's choice, with the secrets of each subscription.
import type { Signer } from '../delivery/signer'
import type { SignatureStyle } from './style'

/** @param secretsOf newest first; two while secrets are being changed */
export const signerOf =
  (style: SignatureStyle, secretsOf: (subscriptionId: string) => readonly string[]): Signer =>
  ({ subscriptionId, ...message }) =>
    style.sign(message, secretsOf(subscriptionId))
