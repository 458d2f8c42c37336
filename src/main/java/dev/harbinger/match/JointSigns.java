package dev.harbinger.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What other signs say together: the right act of the right actor is more than the two apart. */
final class JointSigns {
    private static final double NONE = Double.NaN;

    private final double[] values = new double[Feature.values().length];
    private final List<Sign> joint = new ArrayList<>();

    private JointSigns(List<Sign> signs) {
        Arrays.fill(values, NONE);
        for (int i = signs.size() - 1; i >= 0; i--) {
            values[signs.get(i).feature().ordinal()] = signs.get(i).value();
        }
    }

    static List<Sign> of(List<Sign> signs) {
        return new JointSigns(signs).read();
    }

    private List<Sign> read() {
        var actorInHeadline = any(
                Feature.HEADLINE_ACTOR_NAMED,
                Feature.HEADLINE_ACTOR_BY_ANOTHER_NAME,
                Feature.HEADLINE_ACTOR_OF_THE_KIND);
        var actor = actorInHeadline
                || any(Feature.TEXT_ACTOR_NAMED, Feature.TEXT_ACTOR_BY_ANOTHER_NAME, Feature.TEXT_ACTOR_OF_THE_KIND);
        var same = any(Feature.HEADLINE_SAME_ACT, Feature.HEADLINE_SAME_WORD);
        var act = same || any(Feature.HEADLINE_CONTRARY_ACT);
        var actAnywhere = act || any(Feature.TEXT_SAME_ACT, Feature.TEXT_SAME_WORD);
        var thought = any(Feature.HEADLINE_CONSIDERED, Feature.HEADLINE_URGED, Feature.HEADLINE_HEARSAY);
        var happened = any(Feature.HEADLINE_HAPPENED);
        double about = value(Feature.ABOUT);
        double near = value(Feature.NEAR);
        add(actorInHeadline && act, Feature.ACTOR_AND_ACT_IN_HEADLINE, 1, Saying.ACTOR_AND_ACT_IN_HEADLINE);
        add(actor && actAnywhere, Feature.ACTOR_AND_ACT, 1, Saying.ACTOR_AND_ACT);
        add(happened && act, Feature.ACT_HAPPENED, 1, Saying.ACT_DONE);
        add(thought && same, Feature.ACT_THOUGHT_OF, 1, Saying.ACT_NOT_DONE);
        add(happened && any(Feature.TEXT_DATED), Feature.HAPPENED_ON_A_DAY, 1, Saying.DONE_ON_A_DAY);
        add(happened && any(Feature.TEXT_CONSIDERED), Feature.HAPPENED_BUT_CONSIDERED, 1, Saying.DONE_BUT_OPEN);
        add(actor, Feature.ABOUT_WITH_ACTOR, about, Saying.MATTER_WITH_ACTOR);
        add(act, Feature.ABOUT_WITH_ACT, about, Saying.MATTER_WITH_ACT);
        add(thought, Feature.ABOUT_BUT_THOUGHT_OF, about, Saying.MATTER_NOT_DONE);
        add(thought, Feature.NEAR_BUT_THOUGHT_OF, near, Saying.NEAR_NOT_DONE);
        add(act, Feature.NEAR_WITH_ACT, near, Saying.NEAR_WITH_ACT);
        add(actor, Feature.NEAR_WITH_ACTOR, near, Saying.NEAR_WITH_ACTOR);
        return joint;
    }

    private void add(boolean holds, Feature feature, double value, Saying saying) {
        if (holds && value != 0) {
            joint.add(new Sign(feature, value, saying::with));
        }
    }

    private boolean any(Feature... features) {
        for (var feature : features) {
            if (!Double.isNaN(values[feature.ordinal()])) {
                return true;
            }
        }
        return false;
    }

    /** How much there is of a feature; nothing if there is no sign of it. */
    private double value(Feature feature) {
        return any(feature) ? values[feature.ordinal()] : 0;
    }
}
