import htmx from 'htmx.org';
import { relativeTimes } from './times.js';
import { passageMarking } from './marking.js';
import { evidenceCharts } from './charts.js';

htmx.config.includeIndicatorStyles = false; // the content security policy allows no inline styles
htmx.config.allowEval = false;
window.htmx = htmx;

function enliven(root) {
    relativeTimes(root);
    passageMarking(root);
    evidenceCharts(root);
}

document.addEventListener('DOMContentLoaded', () => enliven(document));
document.addEventListener('htmx:afterSwap', (event) => enliven(event.target));
