// What a workspace is known by where it is kept: the fingerprint of what opens it, so that whoever reads the database learns no address.
import { createHash, randomBytes } from 'node:crypto'

export const newWorkspaceId = () => randomBytes(16).toString('hex')

export const keyOf = (id: string) => createHash('sha256').update(id).digest('base64url')
