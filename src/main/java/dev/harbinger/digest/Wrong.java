package dev.harbinger.digest;

import dev.harbinger.common.Phrases;
import io.quarkiverse.resteasy.problem.HttpProblem;

/**
 * What is wrong with a form, as its page says it.
 *
 * @param field the one that is wrong, empty if it is none
 * @param words for what the page has no words of its own, in the language of the page
 */
record Wrong(String field, String words) {
    static Wrong of(HttpProblem problem) {
        return new Wrong(
                String.valueOf(problem.getParameters().getOrDefault("field", "")), Phrases.here(problem.getDetail()));
    }
}
