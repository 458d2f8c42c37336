package dev.harbinger.match;

import java.util.List;

/**
 * How likely an entry answers a question.
 *
 * @param likelihood 0 to 1
 * @param reasons strongest first
 */
record Judgement(double likelihood, Leaning leaning, List<Reason> reasons) {
    Judgement {
        reasons = List.copyOf(reasons);
    }
}
