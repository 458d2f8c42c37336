package dev.harbinger.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What other signs say together: the right act of the right actor is more than the two apart. */
final class JointSigns {
    private final Map<String, Double> values = new HashMap<>();
    private final List<Sign> joint = new ArrayList<>();

    private JointSigns(List<Sign> signs) {
        signs.forEach(sign -> values.putIfAbsent(sign.feature(), sign.value()));
    }

    static List<Sign> of(List<Sign> signs) {
        return new JointSigns(signs).read();
    }

    private List<Sign> read() {
        var actorInHeadline = actor("headline ");
        var actor = actorInHeadline || actor("text ");
        var act = any("headline same act", "headline same word", "headline contrary act");
        var same = any("headline same act", "headline same word");
        var thought = any("headline considered", "headline urged", "headline hearsay");
        var happened = any("headline happened");
        var about = values.getOrDefault("about", 0.0);
        var near = values.getOrDefault("near", 0.0);
        add(actorInHeadline && act, "actor and act in the headline", 1, "event", "both actor and act in the headline");
        add(
                actor && (act || any("text same act", "text same word")),
                "actor and act",
                1,
                "event",
                "both actor and act");
        add(happened && act, "act happened", 1, "stance", "the headline reports the act as done");
        add(thought && same, "act thought of", 1, "stance", "the headline speaks of the act as not done");
        add(happened && any("text dated"), "happened on a day", 1, "stance", "reported as done, on a day");
        add(
                happened && any("text considered"),
                "happened but considered",
                1,
                "stance",
                "done by the headline, open by the text");
        add(actor, "about, with the actor", about, "object", "the same matter with the same actor");
        add(act, "about, with the act", about, "object", "the same matter with such an act");
        add(thought, "about, but thought of", about, "stance", "the same matter, but not done");
        add(thought, "near, but thought of", near, "stance", "near in meaning, but not done");
        add(act, "near, with the act", near, "meaning", "near in meaning, with such an act");
        add(actor, "near, with the actor", near, "meaning", "near in meaning, with the same actor");
        return joint;
    }

    private void add(boolean holds, String feature, double value, String kind, String text) {
        if (holds && value != 0) {
            joint.add(new Sign(feature, value, kind, text, true));
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

    private boolean actor(String where) {
        return any(where + "actor named", where + "actor by another name", where + "actor of the kind");
    }
}
