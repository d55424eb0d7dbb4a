/** A drawn mark from the sprite; the word beside it carries the meaning. */
export function Icon({ id }: { id: string }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <use href={`#${id}`} />
    </svg>
  )
}

/** The marks, drawn once a page. */
export function Sprite() {
  return (
    <svg class="sprite" aria-hidden="true" focusable="false">
      <defs>
        <symbol id="m-o" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="6.6" fill="currentColor" stroke="none" />
        </symbol>
        <symbol id="m-r" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.7" stroke-width="1.8" />
          <path d="M8 2.3a5.7 5.7 0 0 0 0 11.4z" fill="currentColor" stroke="none" />
        </symbol>
        <symbol id="m-u" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.7" stroke-width="1.8" stroke-dasharray="2.7 1.78" />
        </symbol>
        <symbol id="v-open" viewBox="0 0 16 16">
          <path d="M2 8h11.5M9 3.5 13.5 8 9 12.5" stroke-width="2.2" />
        </symbol>
        <symbol id="v-open-at-risk" viewBox="0 0 16 16">
          <path d="M8 2 15 14H1z" stroke-width="1.8" stroke-linejoin="round" />
          <path d="M8 6.5v3.3M8 11.3v1.2" stroke-width="1.9" />
        </symbol>
        <symbol id="v-later" viewBox="0 0 16 16">
          <path d="M3.5 1.8h9M3.5 14.2h9M4.6 2c0 4.5 6.8 7.5 6.8 12M11.4 2c0 4.5-6.8 7.5-6.8 12" stroke-width="1.7" />
        </symbol>
        <symbol id="v-closed" viewBox="0 0 16 16">
          <path d="m3.5 3.5 9 9m0-9-9 9" stroke-width="2.2" />
        </symbol>
        <symbol id="v-needs-answers" viewBox="0 0 16 16">
          <path d="M4.8 5.6a3.2 3.2 0 1 1 4.7 2.8C8.4 9 8 9.5 8 10.6M8 12.6v1.9" stroke-width="2.1" />
        </symbol>
        <symbol id="q-accurate" viewBox="0 0 16 16">
          <path d="m2.5 8.5 4 4 7-8.5" stroke-width="2.2" />
        </symbol>
        <symbol id="q-opinion-supported" viewBox="0 0 16 16">
          <path d="M2 3h12v8H7.5L4.5 14v-3H2z" stroke-width="1.7" stroke-linejoin="round" />
        </symbol>
        <symbol id="q-outdated" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="6.2" stroke-width="1.7" />
          <path d="M8 4.3V8l2.8 1.8" stroke-width="1.7" />
        </symbol>
        <symbol id="q-imprecise" viewBox="0 0 16 16">
          <path d="M1.5 6.2c2.2-2.4 4.3-2.4 6.5 0s4.3 2.4 6.5 0M1.5 11.2c2.2-2.4 4.3-2.4 6.5 0s4.3 2.4 6.5 0" stroke-width="1.7" />
        </symbol>
        <symbol id="q-missing" viewBox="0 0 16 16">
          <path d="M8 2.5v11M2.5 8h11" stroke-width="2.2" stroke-dasharray="3 1.5" />
        </symbol>
        <symbol id="i-exit" viewBox="0 0 16 16">
          <path d="M6.5 2H2.5v12h4M6.5 8h8M11 4.5 14.5 8 11 11.5" stroke-width="1.7" />
        </symbol>
        <symbol id="i-doc" viewBox="0 0 16 16">
          <path d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M6 8h4M6 11h4" stroke-width="1.5" />
        </symbol>
        <symbol id="i-cal" viewBox="0 0 16 16">
          <path d="M2 3.5h12v10.5H2zM2 6.7h12M5 1.5v3.2M11 1.5v3.2" stroke-width="1.5" />
        </symbol>
      </defs>
    </svg>
  )
}
