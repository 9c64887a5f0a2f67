// The two addresses of a Webhook lab at which somebody of the learner's can answer.

/** Where the learner's handler answers. Nobody listens there until it runs. */
export const handlerHost = 'girassol.hooks.example'
/** Takes every delivery and answers 200: to look at deliveries before there is a handler. */
export const inspectorHost = 'inspector.hooks.example'
