export { Notification, type NotificationState } from './notification.schema.js';
export { NotificationModule, type NotificationOptions } from './notification.module.js';
export { Notify, type Telling } from './notify.js';
export { Mailer, SmsSender } from './senders.port.js';
export { SweepNotifications } from './sweep-notifications.js';
export { type OneTapLink, OneTapLinks } from './one-tap-links.js';
export { TEMPLATES, type TemplateCode } from './texts.js';
export * as purgeNotifications from './purge-notifications.js';
