// The triage inbox: keys, picking for bulk acts, and what others decide meanwhile. Without it the forms work as they are.
const inbox = () => document.getElementById('inbox');
const rows = () => [...document.querySelectorAll('.pick-row')];
const current = () => document.querySelector('.pick-row a[aria-current]')?.closest('.pick-row');
const typing = (element) => element.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]') !== null;

function mark(row) {
    rows().forEach((other) => other.querySelector('a').removeAttribute('aria-current'));
    row.querySelector('a').setAttribute('aria-current', 'true');
    row.scrollIntoView({ block: 'nearest' });
}

function go(step) {
    const all = rows();
    const at = all.indexOf(current());
    const row = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    if (row) {
        row.querySelector('a').focus({ preventScroll: true });
        row.querySelector('a').click();
    }
}

function reach(key) {
    const target = document.querySelector(`[data-key="${key}"]`);
    if (!target) {
        return;
    }
    if (target.matches('input, select, textarea')) {
        target.focus();
        target.select?.();
    } else {
        target.click();
    }
}

function confirmed() {
    const form = document.querySelector('[data-form="c"]');
    if (form && !form.querySelector('[name=outcome]:checked')) {
        form.querySelector('[name=outcome]').focus();
    } else {
        reach('c');
    }
}

function pick() {
    const box = current()?.querySelector('[name=pick]');
    if (box) {
        box.checked = !box.checked;
        picked();
    }
}

function picked() {
    const bulk = document.querySelector('[data-bulk]');
    if (!bulk) {
        return;
    }
    const many = document.querySelectorAll('[name=pick]:checked').length;
    bulk.querySelector('[data-picked]').textContent = many;
    bulk.classList.toggle('idle', many === 0);
}

const KEYS = {
    j: () => go(1),
    k: () => go(-1),
    c: confirmed,
    x: pick,
    '?': () => document.getElementById('keys').showModal(),
};

function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !inbox() || document.querySelector('dialog[open]')) {
        return;
    }
    if (event.key === 'Escape' && typing(event.target)) {
        event.target.blur();
    } else if (!typing(event.target) && (KEYS[event.key] || 'oedsau'.includes(event.key))) {
        event.preventDefault();
        (KEYS[event.key] ?? (() => reach(event.key)))();
    }
}

// Somebody else's step: the row says so, and so does the verdict pane if it is the flag that is looked at.
function heard(step) {
    const row = document.getElementById(`flag-${step.flag}`);
    const words = `${step.who}: ${step.what.toLowerCase()}${step.detail ? ` – ${step.detail}` : ''}`;
    const box = row?.querySelector('[name=pick]');
    const shown = document.querySelector('#focus input[name=version]')?.value;
    if (row && !row.classList.contains('moved-on')) {
        row.classList.add('moved-on');
        const note = document.createElement('span');
        note.className = 'row-news';
        note.textContent = words;
        row.querySelector('a').append(note);
        box?.remove();
    }
    const here = document.getElementById('focus')?.dataset.flag === String(step.flag);
    if (here && shown !== undefined && Number(shown) < step.version) {
        const live = document.getElementById('live');
        const moved = document.querySelector('[data-moved]');
        const look = document.createElement('a');
        look.href = window.location.href.replace(/[&?](done|missed)=[^&]*/g, '');
        look.textContent = live.dataset.wordsLook;
        moved.replaceChildren(`${words}. `, look);
        moved.hidden = false;
        live.textContent = `${live.dataset.wordsOther}: ${words}`;
    }
}

function listen() {
    const events = new EventSource(inbox().dataset.events);
    events.addEventListener('step', (event) => heard(JSON.parse(event.data)));
    window.addEventListener('pagehide', () => events.close());
}

function toast(root) {
    const shown = root.querySelector?.('[data-toast]');
    if (shown) {
        document.getElementById('live').textContent = shown.textContent;
        setTimeout(() => shown.classList.add('gone'), 15000);
    }
}

/** Called once for the page. */
export function triageInbox() {
    if (!inbox()) {
        return;
    }
    document.addEventListener('keydown', pressed);
    document.addEventListener('click', (event) => {
        const row = event.target.closest('.pick-row');
        if (row && event.target.closest('a')) {
            mark(row);
        } else if (event.target.closest('[data-show-keys]')) {
            KEYS['?']();
        }
    });
    listen();
}

/** Called once for the page: what is picked in any list, and the key that leads to the search. */
export function picksAndSearch() {
    document.addEventListener('change', (event) => event.target.name === 'pick' && picked());
    document.addEventListener('click', (event) => {
        if (event.target.closest('[data-pick-all]')) {
            document.querySelectorAll('[name=pick]').forEach((box) => { box.checked = true; });
            picked();
        }
    });
    document.addEventListener('keydown', (event) => {
        const box = document.querySelector('[data-find]');
        if (event.key === '/' && box && !typing(event.target) && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            box.focus();
            box.select();
        }
    });
}

/** Called for whatever is shown anew. */
export function inboxShown(root) {
    picked();
    if (inbox()) {
        toast(root.id === 'inbox' || root === document ? inbox() : root);
        current()?.scrollIntoView({ block: 'nearest' });
        if (root.id === 'inbox') {
            document.activeElement?.blur(); // htmx gives the focus back to the field of the flag before
            current()?.querySelector('a').focus({ preventScroll: true });
        }
    }
}
