// Small aids of forms: what is to be copied is selected by a click, time zones are offered while typing, and where nobody
// chose a zone yet, that of the reader stands there.
export function accountAids(root) {
    root.querySelectorAll('input[data-select]').forEach((input) => input.addEventListener('focus', () => input.select()));
    root.querySelectorAll('datalist[data-zones]').forEach((list) => {
        list.replaceChildren(...Intl.supportedValuesOf('timeZone').map((zone) => new Option(zone, zone)));
    });
    root.querySelectorAll('input[data-zone-here]').forEach((input) => {
        input.value = document.documentElement.dataset.zone || Intl.DateTimeFormat().resolvedOptions().timeZone || input.value;
    });
}
