// Stands in for the settings of your server. There it would be: process.env.CHAT_TOKEN
export const token = 'pn_practice_token'
