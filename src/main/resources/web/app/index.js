import 'bootstrap/dist/css/bootstrap.css';
import './harbinger.css';
import htmx from 'htmx.org';
import { relativeTimes } from './times.js';
import { focusDone, signalReview } from './review.js';
import { checkAll, dayCharts } from './days.js';
import { evidenceCharts, replayCharts } from './charts.js';
import { accountAids } from './account.js';
import { barCharts } from './bars.js';
import { inboxShown, picksAndSearch, triageInbox } from './inbox.js';
import './inbox.css';
import './lists.css';

htmx.config.includeIndicatorStyles = false; // the content security policy allows no inline styles
htmx.config.allowEval = false;
htmx.config.attributesToSettle = ['class', 'width', 'height']; // a copied style attribute would be inline style
window.htmx = htmx;

function enliven(root) {
    relativeTimes(root);
    focusDone(root);
    evidenceCharts(root);
    dayCharts(root);
    checkAll(root);
    replayCharts(root);
    accountAids(root);
    barCharts(root);
    inboxShown(root);
}

// A step that is not possible answers with the page and what was wrong with it; that is shown as well.
htmx.config.responseHandling = [
    { code: '204', swap: false },
    { code: '[23]..|400|404|409|422', swap: true },
    { code: '[45]..', swap: false, error: true },
];

document.addEventListener('DOMContentLoaded', () => {
    enliven(document);
    signalReview();
    triageInbox();
    picksAndSearch();
});
document.addEventListener('htmx:load', (event) => {
    if (event.target !== document.body) {
        enliven(event.target);
    }
});
