package dev.harbinger.extraction;

import dev.harbinger.text.ActorMention;
import dev.harbinger.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins a role with the name beside it: "U.S. agencies", "Minnesota's attorney-general", "the audit court, TCU,". */
final class Owners {
    private static final Set<String> ENDS = Set.of(",", ")", ".", ";", ":", "–", "—", "-");

    private Owners() {}

    /** Places in their order, those that are one actor as one. */
    static List<Names.Place> joined(List<Names.Place> places, List<Token> tokens) {
        var joined = new ArrayList<Names.Place>();
        for (var place : places) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && isOwner(last, place, tokens)) {
                joined.set(joined.size() - 1, new Names.Place(last.from(), place.to(), null, true));
            } else if (last != null && isNameOf(last, place, tokens)) {
                joined.set(joined.size() - 1, named(last, place, place.mention()));
            } else if (last != null && isNameOf(place, last, tokens)) {
                joined.set(joined.size() - 1, named(last, place, last.mention()));
            } else {
                joined.add(place);
            }
        }
        return joined;
    }

    private static Names.Place named(Names.Place first, Names.Place second, ActorMention mention) {
        return first.to() == second.from() ? second : new Names.Place(first.from(), second.to(), mention, false);
    }

    /** A name right before a role, and one behind "of" that a role has. */
    private static boolean isOwner(Names.Place last, Names.Place place, List<Token> tokens) {
        if (!last.isRole() && last.to() == place.from()) {
            return place.isRole() || last.isCountry() && place.mention() == null && Roles.areIn(place.words(tokens));
        }
        int at = last.to();
        var of = last.isRole() && !place.isRole() && tokens.get(at).is("of");
        return of
                && (place.from() == at + 1
                        || place.from() == at + 2 && tokens.get(at + 1).is("the"));
    }

    /** Whether a role is followed by its name, with or without commas around it. */
    private static boolean isNameOf(Names.Place role, Names.Place name, List<Token> tokens) {
        if (!role.isRole() || name.isRole() || name.isCountry()) {
            return false;
        }
        var first = role.from() < name.from() ? role : name;
        var second = role.from() < name.from() ? name : role;
        var apart = second.from() - first.to();
        if (apart == 0) {
            return first == role && !Names.isGenitive(tokens.get(role.to() - 1));
        }
        var closed = second.to() == tokens.size()
                || ENDS.contains(tokens.get(second.to()).word());
        var comma = tokens.get(first.to()).is(",");
        return closed
                && comma
                && (apart == 1 || apart == 2 && tokens.get(second.from() - 1).is("the"));
    }
}
