// On a brief's page: a mark and its question's card point at each other; a selection can be marked, a click can cut.
const found = (selector) => document.querySelector(selector);

function offsetIn(text, node, offset) {
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(node, offset);
    return range.toString().length;
}

function marksOf(question) {
    return [...document.querySelectorAll('mark[data-questions]')].filter((mark) => mark.dataset.questions.split(' ').includes(question));
}

function light(question) {
    document.querySelectorAll('mark.on, .signal.on').forEach((lit) => lit.classList.remove('on'));
    marksOf(question).forEach((mark) => mark.classList.add('on'));
    document.getElementById(`question-${question}`)?.classList.add('on');
}

function calm() {
    return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

function showCard(question) {
    const card = document.getElementById(`question-${question}`);
    light(question);
    card?.scrollIntoView({ block: 'nearest', behavior: calm() });
    card?.focus({ preventScroll: true });
}

function showPassage(question) {
    light(question);
    marksOf(question)[0]?.scrollIntoView({ block: 'center', behavior: calm() });
}

// What is selected in the text becomes the passage to mark; without scripts its words are copied by hand.
function offerMark(selection, start, end) {
    const marking = found('[data-mark]');
    const words = selection.toString().trim();
    if (!marking || words.length === 0) {
        return;
    }
    const form = marking.querySelector('form');
    form.elements.start.value = start;
    form.elements.end.value = end;
    form.elements.passage.value = words;
    marking.open = true;
}

// Where the caret stands in a passage, its open split form offers to cut.
function offerCut(text, at) {
    const split = [...document.querySelectorAll('[data-split][open]')].find(({ dataset }) => at > Number(dataset.start) && at < Number(dataset.end));
    const choice = split?.querySelector('[data-selected-cut]');
    if (!choice) {
        return;
    }
    const passage = text.textContent.slice(Number(split.dataset.start), Number(split.dataset.end));
    const before = passage.slice(0, at - Number(split.dataset.start));
    const cut = before.length - before.match(/[\p{L}\p{N}]*$/u)[0].length;
    if (passage.slice(0, cut).trim() === '') {
        return;
    }
    const scissors = document.createElement('b');
    scissors.textContent = '✂';
    choice.querySelector('span').replaceChildren(passage.slice(0, cut), scissors, passage.slice(cut));
    choice.querySelector('input').value = at;
    choice.querySelector('input').checked = true;
    choice.hidden = false;
}

function selected() {
    const text = found('[data-brief-text]');
    const selection = document.getSelection();
    if (!text || selection.rangeCount === 0 || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) {
        return;
    }
    const range = selection.getRangeAt(0);
    const start = offsetIn(text, range.startContainer, range.startOffset);
    offerCut(text, start);
    if (!selection.isCollapsed) {
        offerMark(selection, start, offsetIn(text, range.endContainer, range.endOffset));
    }
}

function clicked(event) {
    const mark = event.target.closest('mark[data-questions]');
    const number = event.target.closest('.signal-no');
    if (mark && document.getSelection().isCollapsed) {
        const own = event.target.closest('.mark-no')?.id.replace('signal-', '') ?? mark.dataset.questions.split(' ')[0];
        event.preventDefault();
        if (!document.getElementById(`question-${own}`)?.querySelector('[data-split][open]')) {
            showCard(own);
        }
    } else if (number || (event.target.closest('.signal') && !event.target.closest('a, button, input, select, textarea, label, summary, form'))) {
        if (number) {
            event.preventDefault();
        }
        showPassage(event.target.closest('.signal').dataset.question);
    }
}

function typed(event) {
    const form = event.target.closest('[data-mark] form');
    if (form && event.target.name === 'passage') {
        form.elements.start.value = '';
        form.elements.end.value = '';
    }
}

/** Listens on the page of a brief, whatever is swapped in later. */
export function signalReview() {
    if (!found('#review')) {
        return;
    }
    document.addEventListener('selectionchange', selected);
    document.addEventListener('click', clicked);
    document.addEventListener('input', typed);
    document.addEventListener('focusin', (event) => {
        const card = event.target.closest?.('.signal');
        if (card) {
            light(card.dataset.question);
        }
    });
}

/** Brings the question that a step was taken on back under the eyes. */
export function focusDone(root) {
    const review = root.id === 'review' ? root : root.querySelector('#review');
    const target = review?.dataset.focus && document.getElementById(review.dataset.focus);
    review?.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' });
    if (target) {
        target.closest('details')?.setAttribute('open', '');
        target.scrollIntoView({ block: 'nearest' });
        target.focus({ preventScroll: true });
    }
}
