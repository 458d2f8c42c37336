package dev.harbinger.match;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.ActorClass;
import dev.harbinger.text.ActorMention;
import dev.harbinger.text.KnownActor;
import dev.harbinger.text.SignalType;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of a question. What says the same, such as a body, its country and the words of its name, is one group, of
 * which only the weightiest term counts that an entry has.
 */
final class QuestionTerms {
    /**
     * How a term counts.
     *
     * @param share how much of its weight, 0 to 1
     * @param group number of its group; 0 for a term that counts by itself
     */
    record Counted(float share, int group) {}

    /** Further groups count as one. */
    static final int MOST_GROUPS = 63;

    private static final float ALIAS = 0.5f;

    private final Map<String, Counted> terms = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();

    private QuestionTerms() {}

    /** The terms of a question. */
    static Map<String, Counted> of(OpenQuestion question) {
        var all = new QuestionTerms();
        all.addText(question.question(), 1);
        for (var actor : question.actors()) {
            all.addActor(actor);
        }
        if (question.type() != SignalType.OTHER) {
            all.add(Terms.event(question.type()), 1, 0);
        }
        return all.terms;
    }

    private void addActor(QuestionSense.Actor actor) {
        var known = ActorCatalog.get().named(actor.name());
        known.ifPresent(this::addBody);
        addText(actor.name(), 1);
        for (var alias : actor.aliases()) {
            addText(alias, ALIAS);
        }
    }

    private void addText(String text, float share) {
        var tokens = Tokens.of(text);
        var mentions = ActorCatalog.get().find(tokens);
        for (var mention : mentions) {
            if (mention.asAdjective()) {
                add(Terms.country(mention.country()), 1, group(mention));
            } else if (mention.actor() != null) {
                addBody(mention.actor());
            } else {
                addKind(mention.kind());
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            addWord(tokens.get(i), share, groupAt(i, mentions));
        }
    }

    private void addWord(Token token, float share, int group) {
        for (var term : WordTerms.of(token)) {
            if (Terms.isWord(term)) {
                add(term, share, group);
            }
        }
    }

    private int groupAt(int token, List<ActorMention> mentions) {
        for (var mention : mentions) {
            if (mention.from() <= token && token < mention.to()) {
                return group(mention);
            }
        }
        return 0;
    }

    private int group(ActorMention mention) {
        return group(
                mention.actor() != null
                        ? mention.actor().name()
                        : mention.kind().kind() + "|" + mention.kind().country());
    }

    private int group(String name) {
        return groups.computeIfAbsent(name, unknown -> Math.min(MOST_GROUPS, groups.size() + 1));
    }

    private void addBody(KnownActor actor) {
        int group = group(actor.name());
        add(Terms.body(actor), 1, group);
        if (!actor.country().isEmpty()) {
            add(Terms.country(actor.country()), 1, group);
        }
        for (var one : actor.classes()) {
            add(actor.isCountry() ? Terms.kind(one, actor.country()) : Terms.role(one, actor.country()), 1, group);
            add(Terms.role(one, ""), 1, group);
        }
    }

    private void addKind(ActorClass meant) {
        int group = group(meant.kind() + "|" + meant.country());
        add(Terms.kind(meant.kind(), meant.country()), 1, group);
        add(Terms.role(meant.kind(), meant.country()), 1, group);
        if (!meant.country().isEmpty()) {
            add(Terms.country(meant.country()), 1, group);
        }
    }

    private void add(String term, float share, int group) {
        terms.merge(term, new Counted(share, group), (one, other) -> one.share() >= other.share() ? one : other);
    }
}
