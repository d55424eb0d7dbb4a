export { createApi } from './api.ts'
export { ROUTES } from './routes.ts'
