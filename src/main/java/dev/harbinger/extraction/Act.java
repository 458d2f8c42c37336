package dev.harbinger.extraction;

import dev.harbinger.text.VerbForms;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody would do.
 *
 * @param joint "and" or "or" where another act stands before; else empty
 * @param verb the bare verb
 * @param rest what follows it, without a blank before
 */
record Act(String joint, String verb, String rest) {
    static Act of(String verb, String rest) {
        return new Act("", verb, rest.strip());
    }

    Act joined(String by) {
        return new Act(by, verb, rest);
    }

    Act until(String when) {
        return when.isEmpty() ? this : new Act(joint, verb, rest.isEmpty() ? when : rest + " " + when);
    }

    static String bare(List<Act> acts) {
        return acts.stream().map(act -> act.words(act.verb)).collect(Collectors.joining(" "));
    }

    /** As after "has". */
    static String done(List<Act> acts) {
        return acts.stream()
                .map(act -> act.words(VerbForms.participle(act.verb)))
                .collect(Collectors.joining(" "));
    }

    private String words(String form) {
        return (joint.isEmpty() ? "" : joint + " ")
                + form
                + (rest.isEmpty() ? "" : rest.startsWith(",") ? rest : " " + rest);
    }
}
