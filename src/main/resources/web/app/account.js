// Small aids of the account pages: what is to be copied is selected by a click, and time zones are offered while typing.
export function accountAids(root) {
    root.querySelectorAll('input[data-select]').forEach((input) => input.addEventListener('focus', () => input.select()));
    root.querySelectorAll('datalist[data-zones]').forEach((list) => {
        list.replaceChildren(...Intl.supportedValuesOf('timeZone').map((zone) => new Option(zone, zone)));
    });
}
