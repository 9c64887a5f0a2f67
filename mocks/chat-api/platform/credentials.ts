// Promises the tokens that the course hands out; they open nothing but the practice world.

/** Valid in every fresh world. */
export const practiceToken = 'pn_practice_token'

/** Was valid once and has been revoked, for lessons about tokens that stop working. */
export const revokedToken = 'pn_revoked_token'
