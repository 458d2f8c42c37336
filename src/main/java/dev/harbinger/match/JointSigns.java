package dev.harbinger.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What other signs say together: the right act of the right actor is more than the two apart. */
final class JointSigns {
    private static final String[] ACTOR_IN_HEADLINE = strongly(ActorSense.Manner::inHeadline);
    private static final String[] ACTOR_IN_TEXT = strongly(ActorSense.Manner::inText);

    private final Map<String, Double> values = new HashMap<>();
    private final List<Sign> joint = new ArrayList<>();

    private JointSigns(List<Sign> signs) {
        signs.forEach(sign -> values.putIfAbsent(sign.feature(), sign.value()));
    }

    private static String[] strongly(Function<ActorSense.Manner, String> feature) {
        return Arrays.stream(ActorSense.Manner.values())
                .filter(ActorSense.Manner::isStrong)
                .map(feature)
                .toArray(String[]::new);
    }

    static List<Sign> of(List<Sign> signs) {
        return new JointSigns(signs).read();
    }

    private List<Sign> read() {
        var actorInHeadline = any(ACTOR_IN_HEADLINE);
        var actor = actorInHeadline || any(ACTOR_IN_TEXT);
        var act = any("headline same act", "headline same word", "headline contrary act");
        var same = any("headline same act", "headline same word");
        var thought = any("headline considered", "headline urged", "headline hearsay");
        var happened = any("headline happened");
        var about = values.getOrDefault("about", 0.0);
        var near = values.getOrDefault("near", 0.0);
        add(actorInHeadline && act, "actor and act in the headline", 1, "event", Saying.ACTOR_AND_ACT_IN_HEADLINE);
        add(
                actor && (act || any("text same act", "text same word")),
                "actor and act",
                1,
                "event",
                Saying.ACTOR_AND_ACT);
        add(happened && act, "act happened", 1, "stance", Saying.ACT_DONE);
        add(thought && same, "act thought of", 1, "stance", Saying.ACT_NOT_DONE);
        add(happened && any("text dated"), "happened on a day", 1, "stance", Saying.DONE_ON_A_DAY);
        add(happened && any("text considered"), "happened but considered", 1, "stance", Saying.DONE_BUT_OPEN);
        add(actor, "about, with the actor", about, "object", Saying.MATTER_WITH_ACTOR);
        add(act, "about, with the act", about, "object", Saying.MATTER_WITH_ACT);
        add(thought, "about, but thought of", about, "stance", Saying.MATTER_NOT_DONE);
        add(thought, "near, but thought of", near, "stance", Saying.NEAR_NOT_DONE);
        add(act, "near, with the act", near, "meaning", Saying.NEAR_WITH_ACT);
        add(actor, "near, with the actor", near, "meaning", Saying.NEAR_WITH_ACTOR);
        return joint;
    }

    private void add(boolean holds, String feature, double value, String kind, Saying saying) {
        if (holds && value != 0) {
            joint.add(new Sign(feature, value, kind, saying::with, true));
        }
    }

    private boolean any(String... features) {
        for (var feature : features) {
            if (values.containsKey(feature)) {
                return true;
            }
        }
        return false;
    }
}
