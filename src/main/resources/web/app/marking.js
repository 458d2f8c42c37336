// On a brief's page: select a passage that was missed, and a small form offers to ask a question about it.
function offsetIn(text, node, offset) {
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(node, offset);
    return range.toString().length;
}

export function passageMarking(root) {
    const text = root.querySelector('[data-brief-text]');
    const form = root.querySelector('[data-mark-form]');
    if (!text || !form) {
        return;
    }
    document.addEventListener('selectionchange', () => {
        const selection = document.getSelection();
        if (selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) {
            return;
        }
        const range = selection.getRangeAt(0);
        form.elements.start.value = offsetIn(text, range.startContainer, range.startOffset);
        form.elements.end.value = offsetIn(text, range.endContainer, range.endOffset);
        form.querySelector('[data-selected]').textContent = selection.toString();
        form.hidden = selection.toString().trim().length === 0;
    });
}
