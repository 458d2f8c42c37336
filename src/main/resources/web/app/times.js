// Turns <time datetime> into words relative to now in the reader's zone and language; the exact time stays at hand as a tooltip.
const UNITS = [['year', 31536000], ['month', 2592000], ['week', 604800], ['day', 86400], ['hour', 3600], ['minute', 60]];
const { zone, locale } = document.documentElement.dataset; // as the account says, else as the browser has it
const language = locale || document.documentElement.lang || 'en';
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const exact = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: zone || undefined });

function inWords(instant) {
    const seconds = (instant - Date.now()) / 1000;
    const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
    return unit ? relative.format(Math.round(seconds / unit[1]), unit[0]) : language.startsWith('en') ? 'just now' : relative.format(0, 'second');
}

export function relativeTimes(root) {
    root.querySelectorAll('time[data-relative]').forEach((time) => {
        const instant = new Date(time.dateTime);
        time.title = exact.format(instant);
        time.textContent = inWords(instant);
    });
}
