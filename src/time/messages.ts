import type { Messages } from '../language/say.ts'
import type { Text } from '../record/types.ts'

/** Monday first. */
export const weekdayNames: readonly Text[] = [
  { kk: 'дүйсенбі', ru: 'понедельник', en: 'Monday' },
  { kk: 'сейсенбі', ru: 'вторник', en: 'Tuesday' },
  { kk: 'сәрсенбі', ru: 'среда', en: 'Wednesday' },
  { kk: 'бейсенбі', ru: 'четверг', en: 'Thursday' },
  { kk: 'жұма', ru: 'пятница', en: 'Friday' },
  { kk: 'сенбі', ru: 'суббота', en: 'Saturday' },
  { kk: 'жексенбі', ru: 'воскресенье', en: 'Sunday' },
]

/** What the count says of itself. `{…}` are filled in by `explain.ts`. */
export const messages = {
  start: {
    kk: 'Мерзімнің басталуына негіз болған оқиға: {date} ({weekday}). Мерзім: {term}.',
    ru: 'Событие, с которого течет срок: {date} ({weekday}). Срок: {term}.',
    en: 'The event that starts the term: {date} ({weekday}). Term: {term}.',
  },
  startBefore: {
    kk: 'Мерзім мына күннен кері қарай саналады: {date} ({weekday}). Мерзім: {term}.',
    ru: 'Срок отсчитывается назад от этого дня: {date} ({weekday}). Срок: {term}.',
    en: 'The term is counted back from this day: {date} ({weekday}). Term: {term}.',
  },
  byRule: { kk: 'Санау ережесі: {text}', ru: 'Правило счета: {text}', en: 'Rule of counting: {text}' },
  noRule: {
    kk: 'Қай кодекстің ережесімен саналатыны көрсетілмеген. Сондықтан күнтізбе бойынша бейтарап есеп қолданылды: оқиғадан кейінгі күн – бірінші күн, соңғы күн демалысқа түссе де ауыстырылмайды.',
    ru: 'Не указано, по правилам какого кодекса считать. Поэтому счет нейтральный, по календарю: следующий за событием день – первый, последний день не переносится, даже если он выходной.',
    en: 'No code is named whose rules of counting apply. The count is therefore neutral, by the calendar: the day after the event is day one, and the last day is not moved even if it is a day off.',
  },
  noRuleBefore: {
    kk: 'Қай кодекстің ережесімен саналатыны көрсетілмеген. Сондықтан күнтізбе бойынша бейтарап есеп қолданылды: оқиға күнінің алдындағы күн – бірінші күн, ештеңе ауыстырылмайды.',
    ru: 'Не указано, по правилам какого кодекса считать. Поэтому счет нейтральный, по календарю: день перед событием – первый, ничего не переносится.',
    en: 'No code is named whose rules of counting apply. The count is therefore neutral, by the calendar: the day before the event is day one, and nothing is moved.',
  },
  firstDayNot: {
    kk: 'Оқиға болған күн есепке алынбайды: бірінші күн – {date} ({weekday}).',
    ru: 'День события не считается: первый день срока – {date} ({weekday}).',
    en: 'The day of the event is not counted: day one is {date} ({weekday}).',
  },
  firstDayCounted: {
    kk: 'Оқиға болған күн есепке алынады: бірінші күн – {date} ({weekday}).',
    ru: 'День события считается: первый день срока – {date} ({weekday}).',
    en: 'The day of the event is counted: day one is {date} ({weekday}).',
  },
  firstDayDetention: {
    kk: 'Ұстау мен қамақта алғашқы күн есепке алынады: бірінші күн – {date} ({weekday}).',
    ru: 'При задержании и содержании под стражей первые сутки считаются: первый день срока – {date} ({weekday}).',
    en: 'In detention and custody the first day is counted: day one is {date} ({weekday}).',
  },
  hourDetention: {
    kk: 'Ұстау мерзімі нақты ұсталған минуттан бастап есептеледі: {date}.',
    ru: 'Срок задержания течет с той минуты, когда человека фактически задержали: {date}.',
    en: 'A term of detention runs from the very minute of actual restraint: {date}.',
  },
  hourNot: {
    kk: 'Оқиға болған сағат есепке алынбайды: мерзім мына сәттен басталады – {date}.',
    ru: 'Час, в который произошло событие, не считается: отсчет идет с момента {date}.',
    en: 'The hour of the event is not counted: the count begins at {date}.',
  },
  hourPlain: {
    kk: 'Сағаттар мына сәттен саналады: {date}.',
    ru: 'Часы считаются с момента {date}.',
    en: 'The hours are counted from {date}.',
  },
  nominal: {
    kk: 'Күнтізбе бойынша мерзім {date} күні ({weekday}) бітеді.',
    ru: 'По календарю срок заканчивается {date} ({weekday}).',
    en: 'By the calendar the term ends on {date} ({weekday}).',
  },
  nominalShort: {
    kk: 'Соңғы айда {day}-күн жоқ, сондықтан мерзім сол айдың соңғы күнімен есептеледі.',
    ru: 'В последнем месяце нет {day}-го числа, поэтому счет идет до последнего дня этого месяца.',
    en: 'The last month has no day {day}, so the count goes to the last day of that month.',
  },
  nominalHours: {
    kk: 'Сағаттар мына сәтте бітеді: {date}.',
    ru: 'Часы истекают в этот момент: {date}.',
    en: 'The hours run out at {date}.',
  },
  nominalWorking: {
    kk: 'Соңғы жұмыс күні – {date} ({weekday}).',
    ru: 'Последний рабочий день срока – {date} ({weekday}).',
    en: 'The last working day of the term is {date} ({weekday}).',
  },
  nominalBefore: {
    kk: 'Әрекет ең кеші {date} күні ({weekday}) жасалуға тиіс.',
    ru: 'Действие нужно совершить не позднее этого дня: {date} ({weekday}).',
    en: 'The act must be done no later than {date} ({weekday}).',
  },
  workingNamed: {
    kk: 'Тек жұмыс күндері саналады.',
    ru: 'Считаются только рабочие дни.',
    en: 'Only working days are counted.',
  },
  workingIgnoredDetention: {
    kk: 'Ұстау мен қамақ мерзімінде демалыс күндері де саналады, сондықтан «жұмыс күндері» деген белгі қолданылмайды.',
    ru: 'В сроки задержания и содержания под стражей входят и выходные, поэтому пометка «рабочие дни» не применяется.',
    en: 'Terms of detention and custody run through days off, so the mark “working days” does not apply.',
  },
  workingIgnoredUnits: {
    kk: 'Ай, жыл, апта және сағатпен белгіленген мерзім жұмыс күнімен саналмайды; «жұмыс күндері» деген белгі тек күнмен берілген мерзімге қатысты.',
    ru: 'Сроки в месяцах, годах, неделях и часах рабочими днями не считаются; пометка «рабочие дни» относится только к срокам в днях.',
    en: 'Terms in months, years, weeks and hours are not counted in working days; the mark “working days” concerns days only.',
  },
  detentionIgnoredBefore: {
    kk: 'Кері саналатын мерзімге ұстау ережелері қолданылмайды.',
    ru: 'К сроку, который отсчитывают назад, правила о задержании не применяются.',
    en: 'The rules on detention do not apply to a term that is counted back.',
  },
  skipped: {
    kk: 'Есепке алынбайды: {days}.',
    ru: 'Не считаются: {days}.',
    en: 'Not counted: {days}.',
  },
  workedWeekend: {
    kk: '{date} ({weekday}) – шешім бойынша жұмыс күні.',
    ru: '{date} ({weekday}) – рабочий день по решению о переносе.',
    en: '{date} ({weekday}) is worked by decree.',
  },
  moved: {
    kk: 'Соңғы күн демалысқа түседі: {days}. Мерзім келесі жұмыс күніне ауысады: {date} ({weekday}).',
    ru: 'Последний день нерабочий: {days}. Срок переходит на следующий рабочий день: {date} ({weekday}).',
    en: 'The last day is a day off: {days}. The term moves to the next working day: {date} ({weekday}).',
  },
  notMovedDetention: {
    kk: 'Ұстау мен қамақ мерзімі демалыс пен мерекеге қарамай өтеді және ауыстырылмайды.',
    ru: 'Срок задержания и содержания под стражей идет и в выходные, и в праздники и не переносится.',
    en: 'A term of detention or custody runs through days off and holidays and is never moved.',
  },
  notMovedHours: {
    kk: 'Мерзімнің соңы демалысқа түседі: {days}. Сағатпен саналған мерзім мұнда ауыстырылмады: ауыстыру ережесі соңғы күн туралы айтады.',
    ru: 'Конец срока приходится на нерабочий день: {days}. Срок в часах здесь не переносится: правило о переносе говорит о последнем дне.',
    en: 'The term ends on a day off: {days}. A term in hours is not moved here: the rule on moving speaks of the last day.',
  },
  dayOffNote: {
    kk: 'Назар аударыңыз, бұл – демалыс күні: {days}.',
    ru: 'Обратите внимание, это нерабочий день: {days}.',
    en: 'Note that this is a day off: {days}.',
  },
  endOfDayNone: {
    kk: 'Соңғы күннің қай сағатында бітетіні кодекске байланысты; кеңсе жабылғанша үлгеріңіз.',
    ru: 'В котором часу истекает последний день, зависит от кодекса; успейте до закрытия канцелярии.',
    en: 'At what hour the last day ends depends on the code; act before the office closes.',
  },
  zoneChange: {
    kk: 'Мерзім ішінде сағат тілі ауыстырылды ({offset}): нақты өткен сағаттар саналды.',
    ru: 'В течение срока переводились часы ({offset}): посчитаны часы, которые прошли на самом деле.',
    en: 'The clocks were changed within the term ({offset}): hours that really passed were counted.',
  },
  readingMain: {
    kk: 'Күнтізбелік күндермен санағанда: {date}.',
    ru: 'Если считать календарные дни: {date}.',
    en: 'Counting calendar days: {date}.',
  },
  readingWorking: {
    kk: 'Жұмыс күндерімен санағанда: {date}.',
    ru: 'Если считать рабочие дни: {date}.',
    en: 'Counting working days: {date}.',
  },
  readingOnly: { kk: 'Мерзімнің соңғы күні: {date}.', ru: 'Последний день срока: {date}.', en: 'Last day of the term: {date}.' },
  readingFirstIn: {
    kk: 'Бірінші күн есепке кірсе, соңғы айдың соған сәйкес күнінен бір күн бұрын бітеді: {date}.',
    ru: 'Если первый день входит в счет, срок кончается за день до того же числа: {date}.',
    en: 'With the first day inside the count the term ends one day before the same date: {date}.',
  },
  readingSameDate: {
    kk: 'Ай мен жыл «сәйкес күнінде бітеді» деген ережені сөзбе-сөз оқығанда: {date}.',
    ru: 'Если буквально читать правило «истекает в соответствующее число»: {date}.',
    en: 'Reading “ends on the same date” to the letter: {date}.',
  },
  readingBeforeIn: {
    kk: 'Әрекет жасалған күн мерзімге кірсе: {date}.',
    ru: 'Если день подачи входит в срок: {date}.',
    en: 'If the day of the act is one of the days of the term: {date}.',
  },
  readingBeforeFull: {
    kk: 'Әрекет пен оқиға арасында мерзім толық өтуі керек болса: {date}.',
    ru: 'Если между подачей и событием должен пройти весь срок целиком: {date}.',
    en: 'If the whole term must lie between the act and the event: {date}.',
  },
  readingZone: {
    kk: 'Мерзім ішінде сағат тілі өңірлердің көбінде бір сағат артқа жылжыды. Сол жерде нақты өткен сағаттармен санағанда мерзім ертерек бітеді: {date}. Сағат ауыспаған өңірде – кейінірек; сенімді болу үшін ертерек уақытты алыңыз.',
    ru: 'В течение срока в большинстве регионов часы перевели на час назад. Если считать часы, которые прошли на самом деле, там срок кончается раньше: {date}. Где часы не переводили – позже; для надежности берите раннее время.',
    en: 'Within the term most regions set their clocks back one hour. Counting the hours that really passed, the term ends sooner there: {date}. Where clocks were not changed it ends later; to be safe take the earlier time.',
  },
  safe: {
    kk: 'Ережені екі түрлі оқуға болады. Қауіпсіз күн – ертерегі: {date}. Сол күнге дейін әрекет етсеңіз, қай оқу дұрыс болса да мерзім өтпейді.',
    ru: 'Правило можно прочитать двояко. Безопасный день – более ранний: {date}. Если успеть к нему, срок не пропущен при любом прочтении.',
    en: 'The rule can be read in two ways. The safe day is the earlier one: {date}. Acting by then keeps the term on either reading.',
  },
  otherReading: {
    kk: 'Басқаша оқу бойынша соңғы күн – {date}: {text}',
    ru: 'По другому прочтению последний день – {date}: {text}',
    en: 'On another reading the last day is {date}: {text}',
  },
  beforeWhy: {
    kk: 'Заң «кемінде осынша күн бұрын» дегенде әрекет жасалған күннің өзі кіре ме, жоқ па – әртүрлі түсінуге болады; екінші оқу бойынша соңғы күн – {date}.',
    ru: 'Когда закон говорит «не позднее чем за столько дней», можно спорить, входит ли сам день подачи; по второму прочтению последний день – {date}.',
    en: 'Where the law says “so many days before”, it can be disputed whether the day of the act itself is one of them; on the second reading the last day is {date}.',
  },
  warnUnknownYears: {
    kk: '{years} жылғы мерекелер мен ауыстырылған күндер жазбада жоқ: тек сенбі мен жексенбі ескерілді. Күнтізбені тексеріңіз.',
    ru: 'Праздников и переносов за {years} год в записи нет: учтены только субботы и воскресенья. Проверьте календарь.',
    en: 'The record has no holidays or moved days for {years}: only Saturdays and Sundays were taken into account. Check the calendar.',
  },
  warnUnverifiedYears: {
    kk: '{years} жылғы күнтізбе расталмаған (мәртебесі: тексерілмеген): ресми күнтізбемен салыстырыңыз.',
    ru: 'Календарь {years} года не подтвержден (статус: не проверено): сверьте его с официальным.',
    en: 'The calendar of {years} is not confirmed (status: unverified): compare it with the official one.',
  },
  warnUnverifiedDays: {
    kk: 'Есепке расталмаған демалыс күні кірді (мәртебесі: тексерілмеген): {days}. Егер ол жұмыс күні болса, мерзім {date} күні бітеді; сол күнге дейін үлгерген дұрыс.',
    ru: 'В счет вошел неподтвержденный нерабочий день (статус: не проверено): {days}. Если он окажется рабочим, срок закончится {date}; лучше успеть к этому дню.',
    en: 'The count rests on a day off that is not confirmed (status: unverified): {days}. If it is a working day the term ends on {date}; better act by then.',
  },
  warnUnverifiedDaysSame: {
    kk: 'Есепте расталмаған күн бар (мәртебесі: тексерілмеген): {days}.',
    ru: 'На пути счета есть неподтвержденный день (статус: не проверено): {days}.',
    en: 'A day on the path of the count is not confirmed (status: unverified): {days}.',
  },
  warnNoHour: {
    kk: 'Сағаты көрсетілмеген, сондықтан есеп күннің басынан (00:00) жүргізілді: ең ерте мүмкін сәт алынды. Нақты сағаты мен минутын жазыңыз.',
    ru: 'Час не указан, поэтому счет идет с начала дня (00:00): это самый ранний возможный момент. Укажите час и минуту.',
    en: 'The hour is not given, so the count runs from the start of the day (00:00), the earliest possible moment. Give the hour and minute.',
  },
  warnRule: {
    kk: 'Бұл санау ережесі расталмаған (мәртебесі: тексерілмеген).',
    ru: 'Это правило счета не подтверждено (статус: не проверено).',
    en: 'This rule of counting is not confirmed (status: unverified).',
  },
  statusReported: { kk: 'БАҚ бойынша', ru: 'по сообщениям СМИ', en: 'reported' },
  statusUnverified: { kk: 'тексерілмеген', ru: 'не проверено', en: 'unverified' },
} as const satisfies Messages
