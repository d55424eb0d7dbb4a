import { f } from './messages/frame.ts'
import { m } from './messages.ts'

/** The main sections, what a person in distress needs first. */
export const NAV = [
  ['/', m.home],
  ['/remedies', m.navRemedies],
  ['/rights', m.navRights],
  ['/instruments', f.navLawsShort],
  ['/compare', m.navCompare],
  ['/challenges', f.navChallenges],
  ['/un', f.navUnShort],
  ['/institutions', f.navInstitutions],
  ['/study', f.groupLearn],
  ['/sources', m.navSources],
  ['/search', f.navSearch],
] as const
/** Pages that belong to a main section of another address. */
export const WITHIN: Readonly<Record<string, string>> = {
  '/situations': '/',
  '/ask': '/',
  '/map': '/remedies',
  '/treaties': '/instruments',
  '/prevails': '/instruments',
  '/careers': '/study',
  '/terms': '/study',
  '/questions': '/sources',
  '/began-from': '/sources',
  '/changes': '/sources',
  '/about': '/sources',
}
/** Everything there is, at the foot of every page. */
export const MENU = [
  [
    f.groupNow,
    [
      ['/', m.home],
      ['/situations', f.navSituations],
      ['/remedies', m.navRemedies],
      ['/map', f.navMap],
      ['/institutions', f.navInstitutions],
    ],
  ],
  [
    f.groupLaw,
    [
      ['/search', f.navSearch],
      ['/rights', m.navRights],
      ['/instruments', m.navLaws],
      ['/treaties', f.navTreaties],
      ['/compare', m.navCompare],
      ['/prevails', f.navPrevails],
    ],
  ],
  [
    f.groupLife,
    [
      ['/challenges', f.navChallenges],
      ['/un', f.navUn],
      ['/changes', f.navChanges],
    ],
  ],
  [
    f.groupLearn,
    [
      ['/study', f.navStudy],
      ['/careers', f.navCareers],
      ['/terms', f.navTerms],
    ],
  ],
  [
    f.groupSite,
    [
      ['/sources', m.navSources],
      ['/questions', m.navQuestions],
      ['/began-from', f.navBegan],
      ['/about', m.navAbout],
      ['/about#licence', f.navLicence],
    ],
  ],
] as const
