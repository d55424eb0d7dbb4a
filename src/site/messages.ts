import { asked } from './messages/ask.ts'
import { common } from './messages/common.ts'
import { planned } from './messages/plan.ts'

/** Words of the pages that more than one room of the site uses; each room keeps its own beside these. */
export const m = { ...common, ...asked, ...planned } as const
