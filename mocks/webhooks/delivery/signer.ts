// Promises what a signature is to the delivery engine: headers made from the message as it is sent.

export interface SignedMessage {
  /** The message id, the same in each attempt. */
  id: string
  /** Virtual ms of the attempt; most styles write whole seconds. */
  at: number
  /** Exactly what is sent. */
  body: string
  subscriptionId: string
}

export type Signer = (message: SignedMessage) => Record<string, string>
