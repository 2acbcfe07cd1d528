/** Schedules over any engine: the calendar, the rules of firing, and what a book of schedules must do. */
export type { Calendar, CalendarRule } from './calendar.ts'
export { createScheduleDesk, type ScheduleDeskDependencies } from './create-schedule-desk.ts'
export { createSchedules, type ScheduleDependencies } from './create-schedules.ts'
export { createCronCalendar } from './cron-calendar.ts'
export type { ScheduleBook } from './schedule-book.ts'
