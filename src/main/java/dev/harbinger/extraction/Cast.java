package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.KnownActor;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Who acts in a document: the actors of a passage, what its pronouns stand for, and the name of the case. */
final class Cast {
    private static final Pattern CASE = Pattern.compile(
            "\\b(?:the|this) (case|episode|incident|affair|matter|dispute|allegations?)\\b(?! of| against| over| between)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OWNED = Pattern.compile("(\\p{Ll}.*?) of (?:the )?(\\p{Lu}.*)");
    private final String text;
    private final String caseName;
    private final Actors actors;

    Cast(Document document, Reading reading) {
        text = document.text();
        caseName = caseName(document.title(), reading);
        actors = new Actors(document, reading);
    }

    /** The question with "the case" and the like given its name. */
    String named(String question) {
        return caseName.isEmpty() ? question : CASE.matcher(question).replaceAll("the " + caseName + " $1");
    }

    /** The last name before an offset that a pronoun may stand for; empty if there is none nearby. */
    String antecedent(int before) {
        int from = Math.max(0, before - 400);
        var tokens = Tokens.of(text.substring(from, before));
        var mentions = ActorCatalog.get().find(tokens).stream()
                .filter(mention -> !mention.asAdjective())
                .toList();
        if (mentions.isEmpty()) {
            return "";
        }
        var mention = mentions.get(mentions.size() - 1);
        var words = text.substring(
                from + tokens.get(mention.from()).start(),
                from + tokens.get(mention.to() - 1).end());
        return mention.actor() == null ? "the " + words : words.replaceFirst("['’]s$", "");
    }

    /** The actors of a passage: those that it names itself, in their order, then others. */
    List<SignalActor> actors(Candidate passage, String subject) {
        return actors.of(passage, subject).stream().map(this::actor).toList();
    }

    /** An actor by the words of somebody, with the names that the program or the text has for it. */
    SignalActor actor(String words) {
        var owner = OWNED.matcher(words);
        var owned = owner.matches() ? owner.group(2) + "'s " + owner.group(1) : words;
        var known = ActorCatalog.get().named(words).or(() -> ActorCatalog.get().named(owned));
        if (known.isPresent()) {
            var name = owned.equals(words) ? Actors.shown(words) : known.get().name();
            return new SignalActor(name, without(name, known.get()));
        }
        var names = new ArrayList<>(aliases(words));
        if (!owned.equals(words)) {
            names.add(0, owned);
        }
        return new SignalActor(words, names);
    }

    private static List<String> without(String name, KnownActor body) {
        var all = new ArrayList<>(body.aliases());
        all.add(0, body.name());
        return all.stream().filter(alias -> !alias.equals(name)).limit(8).toList();
    }

    /** "Name (ABC)" and "Name, the Hangzhou-based group," in the text give a name more names. */
    private List<String> aliases(String name) {
        var found = new ArrayList<String>();
        int at = text.indexOf(name + " (");
        if (at >= 0) {
            int close = text.indexOf(')', at);
            var inside = close < 0 ? "" : text.substring(at + name.length() + 2, close);
            if (inside.matches("[A-Z][A-Za-z&.-]{1,9}")) {
                found.add(inside);
            }
        }
        at = text.indexOf(name + ", ");
        int end = at < 0 ? -1 : text.indexOf(',', at + name.length() + 2);
        var apposition = end < 0 ? "" : text.substring(at + name.length() + 2, end);
        if (apposition.matches("(?:a|an|the|its|one of) [^.;:]{4,60}")) {
            found.add(apposition.replaceFirst("^(?:a|an|the) (?:sprawling |large |leading |big )?", ""));
        }
        return found;
    }

    /** "A–B": the bodies that the title names; of unknown ones only where capitals tell names from words. */
    private static String caseName(String title, Reading reading) {
        var tokens = Tokens.of(title);
        var known = ActorCatalog.get().find(tokens).stream()
                .filter(mention -> mention.actor() != null && !mention.asAdjective())
                .map(mention -> mention.actor().name())
                .distinct()
                .toList();
        var plain = tokens.stream()
                        .filter(token -> !token.isCapitalised() && token.word().length() > 3)
                        .count()
                >= 2;
        var bodies = known.isEmpty() && plain ? names(reading.of(title)) : known;
        return String.join("–", bodies.stream().limit(2).toList());
    }

    private static List<String> names(List<Token> tokens) {
        return Names.of(tokens).stream()
                .filter(place -> place.mention() == null && !place.isRole())
                .map(place -> String.join(
                        " ",
                        tokens.subList(place.from(), place.to()).stream()
                                .map(Token::word)
                                .toList()))
                .map(name -> name.replaceFirst("['’]s?$", ""))
                .toList();
    }
}
