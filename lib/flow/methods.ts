// The methods a Call Webhook card offers, in the order of its list.

export const methods = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH'] as const
