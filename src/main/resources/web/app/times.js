// Turns <time datetime> into words relative to now in the reader's zone; the exact time stays at hand as a tooltip.
const UNITS = [['year', 31536000], ['month', 2592000], ['week', 604800], ['day', 86400], ['hour', 3600], ['minute', 60]];
const relative = new Intl.RelativeTimeFormat(document.documentElement.lang || 'en', { numeric: 'auto' });
const exact = new Intl.DateTimeFormat(document.documentElement.lang || 'en', { dateStyle: 'full', timeStyle: 'short' });

function inWords(instant) {
    const seconds = (instant - Date.now()) / 1000;
    const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
    return unit ? relative.format(Math.round(seconds / unit[1]), unit[0]) : 'just now';
}

export function relativeTimes(root) {
    root.querySelectorAll('time[data-relative]').forEach((time) => {
        const instant = new Date(time.dateTime);
        time.title = exact.format(instant);
        time.textContent = inWords(instant);
    });
}
